using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>JVM options in variables: their effects on the options, the memory and the hash ring.</summary>
public sealed class JvmVariableTests
{
    private const string Ring = "alluxio.user.dynamic.consistent.hash.ring.enabled";

    [Theory]
    [InlineData(
        "worker", "ALLUXIO_WORKER_JAVA_OPTS",
        "overrides the chart's variable of the same name: the JVM gets no properties, options or defaults of 'spec.worker'")]
    [InlineData("fuse", "ALLUXIO_FUSE_JAVA_OPTS", "gets no properties, options or defaults of 'spec.fuse'")]
    [InlineData("master", "ALLUXIO_JAVA_OPTS", "the JVM gets neither 'spec.properties' and 'spec.jvmOptions'")]
    [InlineData("worker", "ALLUXIO_MASTER_JAVA_OPTS", "has no effect on its JVM, which reads 'ALLUXIO_WORKER_JAVA_OPTS'")]
    public void VariableOfTheChart_UnderFluid_IsReported(string component, string name, string what)
    {
        ValueList<Diagnostic> found = RuleRun.Runtime($"{component}:\n  env:\n    {name}: -Xmx4g");

        Assert.Contains(what, found.Single("ALX6015").Message, StringComparison.Ordinal);
        Assert.Equal($"spec.{component}.env.{name}", found.Single("ALX6015").Path?.ToString());
        Assert.Empty(found.Of("ALX6055"));
        Assert.Empty(found.Of("ALX6016"));
    }

    [Theory]
    [InlineData("ALLUXIO_WORKER_JAVA_OPTS", "ALX6015")]
    [InlineData("ALLUXIO_FUSE_JAVA_OPTS", "ALX6015")]
    [InlineData("ALLUXIO_JAVA_OPTS", "ALX6016")]
    [InlineData("ALLUXIO_USER_JAVA_OPTS", null)]
    [InlineData("JAVA_TOOL_OPTIONS", "ALX6016")]
    [InlineData("JAVA_OPTS", null)]
    public void VariableOfTheFile_UnderTheOpenOperator_Loses(string name, string? code)
    {
        ValueList<Diagnostic> found = RuleRun.OpenCluster($"worker:\n  env:\n    {name}: -Xmx4g");

        Assert.Equal(
            code is null ? [] : [code],
            found.Select(static diagnostic => diagnostic.Code).Where(static code => code is "ALX6015" or "ALX6016"));
    }

    // The documentation does not say which variables the images of v1 read.
    [Theory]
    [InlineData(
        "worker:\n  env:\n    ALLUXIO_WORKER_JAVA_OPTS: -Xmx4g", "spec.worker.env.ALLUXIO_WORKER_JAVA_OPTS",
        "the documentation does not describe its effect")]
    [InlineData(
        "worker:\n  env:\n  - name: A\n    value: b\n  - name: JDK_JAVA_OPTIONS\n    value: -Xmx4g", "spec.worker.env[1].value",
        "Java 9 and later")]
    [InlineData(
        "worker:\n  env:\n    _JAVA_OPTIONS: -Dalluxio.a.secret=hush", "spec.worker.env._JAVA_OPTIONS",
        "contains '-Dalluxio.a.secret': every JVM reads it after")]
    public void VariableBesideTheOthers_IsInformation(string spec, string path, string what)
    {
        Diagnostic found = RuleRun.Cluster(spec).Single("ALX6016");

        Assert.Equal((path, DiagnosticSeverity.Information), (found.Path?.ToString(), found.Severity));
        Assert.Contains(what, found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", $"{found} {found.Value}", StringComparison.Ordinal);
    }

    [Fact]
    public void VariableWithAnAgentAlone_IsWhatItIsFor() =>
        Assert.Empty(RuleRun.Cluster("worker:\n  env:\n    JAVA_TOOL_OPTIONS: -javaagent:/a.jar -XX:+ExitOnOutOfMemoryError")
            .Of("ALX6016"));

    [Theory]
    [InlineData(
        "_JAVA_OPTIONS", "heap 14Gi (-Xmx14g of spec.worker.env._JAVA_OPTIONS) + direct memory 10Gi (-XX:MaxDirectMemorySize=10g) = 24Gi")]
    [InlineData("JAVA_TOOL_OPTIONS", null)]
    [InlineData("JDK_JAVA_OPTIONS", null)]
    [InlineData("ALLUXIO_WORKER_JAVA_OPTS", null)]
    public void HeapOfAVariable_IsInTheSum_WhereItCounts(string name, string? sum)
    {
        ValueList<Diagnostic> found = RuleRun.Cluster(
            $"worker:\n  resources:\n    limits:\n      memory: 20Gi\n  jvmOptions: [-Xmx6g, -XX:MaxDirectMemorySize=10g]\n  env:\n    "
                + $"{name}: -Xmx14g");

        Assert.Equal(sum is null ? 0 : 1, found.Of("ALX6002").Count());
        Assert.All(found.Of("ALX6002"), diagnostic => Assert.Contains(sum!, diagnostic.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void HeapOfTheFirstVariable_CountsWhereTheOptionsHaveNone()
    {
        ValueList<Diagnostic> found = RuleRun.Cluster("worker:\n  resources:\n    limits:\n      memory: 20Gi\n  jvmOptions: "
            + "[-XX:MaxDirectMemorySize=10g]\n  env:\n    JAVA_TOOL_OPTIONS: -Xmx14g");

        Assert.Contains(
            "heap 14Gi (-Xmx14g of spec.worker.env.JAVA_TOOL_OPTIONS)",
            found.Single("ALX6002").Message,
            StringComparison.Ordinal);
        Assert.Empty(found.Of("ALX6005"));
    }

    [Fact]
    public void HeapOfTheFirstVariable_ThatTheOptionsHave_IsHidden()
    {
        Diagnostic found = RuleRun.Cluster("worker:\n  jvmOptions: [-Xmx6g, -XX:MaxDirectMemorySize=10g]\n  env:\n    JAVA_TOOL_OPTIONS: "
            + "-Xss1m -Xmx14g").Single("ALX6006");

        Assert.Equal("spec.worker.env.JAVA_TOOL_OPTIONS", found.Path?.ToString());
        Assert.Contains("'-Xmx6g' (spec.worker.jvmOptions[0])", found.Message, StringComparison.Ordinal);
        Assert.Null(found.Fix);
    }

    // The component's line is gone with the heap of its default; the global one stays as built.
    [Theory]
    [InlineData(
        "-XX:MaxDirectMemorySize=1g", "",
        "spec.worker.env.ALLUXIO_WORKER_JAVA_OPTS overrides the default list, including its -Xmx")]
    [InlineData("-Xmx4g", "", null)]
    [InlineData("-XX:MaxDirectMemorySize=1g", "jvmOptions: [-Xmx4g]\n", null)]
    public void ReplacedLine_TakesTheHeapWithIt(string text, string global, string? message)
    {
        IEnumerable<Diagnostic> found = RuleRun.Runtime(
            $"{global}worker:\n  resources:\n    limits:\n      memory: 64Gi\n  env:\n    ALLUXIO_WORKER_JAVA_OPTS: {text}",
            Profile.AsBuilt)
            .Of("ALX6005").Where(static found => found.Message.StartsWith("No flag sets the heap of 'worker'", StringComparison.Ordinal));

        Assert.Equal(message is null ? 0 : 1, found.Count());
        Assert.All(found, diagnostic => Assert.Contains(message!, diagnostic.Message, StringComparison.Ordinal));
        Assert.All(found, static diagnostic => Assert.NotNull(diagnostic.Location));
    }

    [Fact]
    public void ReplacedGlobalLine_LeavesTheComponentsOwn()
    {
        Diagnostic found = RuleRun.Runtime(
            "jvmOptions: [-Xmx4g]\nmaster:\n  resources:\n    limits:\n      memory: 12Gi\n  env:\n    ALLUXIO_JAVA_OPTS: -Xmx2g",
            Profile.AsBuilt).Single("ALX6002");

        Assert.Contains("heap 16Gi (-Xmx16G, default)", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BadFlagInAVariable_IsCorrectedThere()
    {
        Diagnostic found = RuleRun.Cluster("worker:\n  env:\n    JAVA_TOOL_OPTIONS: -Xss1m -Xmx16gb").Single("ALX6007");

        Assert.Equal("spec.worker.env.JAVA_TOOL_OPTIONS", found.Path?.ToString());
        Assert.Equal("-Xss1m -Xmx16g", found.Suggestion);
        Assert.Equal("-Xss1m -Xmx16g", Assert.Single(found.Fix!.Edits).NewText.Trim());
    }

    [Theory]
    [InlineData("worker:\n  env:\n    JAVA_TOOL_OPTIONS: -D" + Ring + "=false", "worker")]
    [InlineData("worker:\n  env: &env\n    JAVA_TOOL_OPTIONS: -D" + Ring + "=false\ncoordinator:\n  env: *env\nfuse:\n  env: *env", null)]
    [InlineData("worker:\n  env:\n    JAVA_TOOL_OPTIONS: -D" + Ring + "=true", null)]
    [InlineData("worker:\n  jvmOptions: [-Xmx8g, -D" + Ring + "=true]\n  env:\n    JAVA_TOOL_OPTIONS: -D" + Ring + "=false", null)]
    [InlineData("worker:\n  jvmOptions: [-Xmx8g, -D" + Ring + "=true]\n  env:\n    _JAVA_OPTIONS: -D" + Ring + "=false", "worker")]
    [InlineData("properties:\n  " + Ring + ": \"false\"\nworker:\n  env:\n    JAVA_TOOL_OPTIONS: -D" + Ring + "=true", "worker")]
    public void RingOfAVariable_IsComparedWithTheOthers_UnderTheOperator(string spec, string? component) =>
        Compare(RuleRun.Cluster(spec), component);

    // Under Fluid every property is a flag of the command line, which comes later.
    [Theory]
    [InlineData("worker:\n  env:\n    JAVA_TOOL_OPTIONS: -D" + Ring + "=false", "worker")]
    [InlineData("properties:\n  " + Ring + ": \"true\"\nworker:\n  env:\n    JAVA_TOOL_OPTIONS: -D" + Ring + "=false", null)]
    [InlineData("properties:\n  " + Ring + ": \"false\"\nworker:\n  env:\n    ALLUXIO_JAVA_OPTS: -Da=b", "worker")]
    [InlineData("properties:\n  " + Ring + ": \"false\"\nworker:\n  env:\n    ALLUXIO_WORKER_JAVA_OPTS: -Da=b", null)]
    [InlineData("properties:\n  " + Ring + ": \"false\"\nworker:\n  env:\n    ALLUXIO_WORKER_JAVA_OPTS: -D" + Ring + "=true", "worker")]
    public void RingOfAVariable_IsComparedWithTheOthers_UnderFluid(string spec, string? component) =>
        Compare(RuleRun.Runtime(spec), component);

    private static void Compare(ValueList<Diagnostic> found, string? component)
    {
        Assert.Equal(component is null ? 0 : 1, found.Of("ALX6017").Count());
        Assert.All(
            found.Of("ALX6017"),
            diagnostic => Assert.StartsWith($"spec.{component}.env", diagnostic.Path?.ToString(), StringComparison.Ordinal));
    }
}
