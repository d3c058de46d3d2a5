using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Incidents of real users whose settings had another effect than their names say, by number.</summary>
public sealed class SettingIncidentTests
{
    private const string Fluid = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n";

    private const string Data = "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n";

    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: ml\nspec:\n  image: "
        + "registry.example.com/alluxio\n  imageTag: AI-3.7\n";

    private const string OpenCluster = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  "
        + "dataset:\n    path: s3://bucket/\n---\n"
        + "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: ml\nspec:\n  dataset: data\n  "
        + "properties:\n    a.b: c\n";

    [Theory]
    [InlineData("worker", "ALLUXIO_WORKER_JAVA_OPTS", "20", "f(11,")]
    [InlineData("master", "ALLUXIO_MASTER_JAVA_OPTS", "10", "f(8,")]
    public void I6_PropertyOfAComponent_CountsThere_AndBothDefinitionsAreShown(
        string component,
        string variable,
        string value,
        string place)
    {
        ResolvedPlan plan = Resolve(
            Fluid + "  master:\n    properties:\n      alluxio.user.rpc.retry.max.num.retry: \"10\"\n  worker:\n    properties:\n      "
                + "alluxio.user.rpc.retry.max.num.retry: \"20\"\n"
            + "  properties:\n    alluxio.user.rpc.retry.max.num.retry: \"1\"\n" + Data,
            Profile.AsBuilt);
        string path = $"{component}.properties[\"alluxio.user.rpc.retry.max.num.retry\"]";

        Setting setting = Assert.Single(plan.Settings, setting => setting.Path == path);
        Assert.Equal(value, setting.UntypedValue);
        string explained = plan.Explain(path).ToString();
        Assert.Contains(place, explained, StringComparison.Ordinal);
        Assert.Contains("spec.properties[\"alluxio.user.rpc.retry.max.num.retry\"]", explained, StringComparison.Ordinal);
        Assert.Contains("hidden", explained, StringComparison.Ordinal);
        Assert.Contains($"-Dalluxio.user.rpc.retry.max.num.retry={value} ", Line(plan, variable), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jvmOptions: [-Xmx9g]", "jobMaster.jvmOptions")]
    [InlineData("properties: {a.b: c}", "jobMaster.properties")]
    public void I7_SectionOfTheJobMaster_IsReported_AndChangesNoObject(string field, string setting)
    {
        string text = $"{Fluid}  replicas: 1\n  jobMaster:\n    {field}\n{Data}";
        ResolvedPlan plan = Resolve(text, Profile.AsBuilt);

        Diagnostic found = RuleRun.Text(text, Profile.AsBuilt).Single("ALX3004");
        Assert.StartsWith($"{setting} is ", found.Message, StringComparison.Ordinal);
        Assert.Equal(8, found.Location?.Line);
        Assert.Equal(Resolve($"{Fluid}  replicas: 1\n{Data}", Profile.AsBuilt).Objects.ToYaml(), plan.Objects.ToYaml());
    }

    [Theory]
    [InlineData("2.8.0", "fuse --fuse-opts=ro,allow_other /runtime-mnt/alluxio/default/hbase/alluxio-fuse /", null)]
    [InlineData("2.7.0", "fuse --fuse-opts=ro,allow_other", "/runtime-mnt/alluxio/default/hbase/alluxio-fuse")]
    public void I10_ArgumentsOfTheUser_GetMountPointAndRoot_WhereTheImageReadsThem(string tag, string args, string? variable)
    {
        ResolvedPlan plan = Resolve(
            $"{Fluid}  fuse:\n    image: alluxio/alluxio-fuse\n    imageTag: {tag}\n    args: [fuse, --fuse-opts=ro]\n{Data}",
            Profile.AsBuilt);

        Assert.Equal(args, string.Join(' ', plan.Fuse.Container!.Args!));
        Assert.Equal(variable, plan.Fuse.Container!.Env!.FirstOrDefault(static entry => entry.Name == "MOUNT_POINT")?.Value);
    }

    [Theory]
    [InlineData("2.8.0", "fuse", "spec.fuse.args", "mounts at '/alluxio/default/hbase/alluxio-fuse,allow_other'")]
    [InlineData("2.8.0", "fuse, --fuse-opts=ro, /mnt/data, /", "spec.fuse.args[2]", "with '/mnt/data' it has 4 paths")]
    [InlineData("2.8.0", "fuse, --fuse-opts=ro", null, null)]
    [InlineData("2.7.0", "fuse", null, null)]
    [InlineData("2.7.0", "fuse, --fuse-opts=ro, /mnt/data, /", null, null)]
    public void I10_ArgumentsThatCannotBeCompleted_AreReported(string tag, string args, string? path, string? message)
    {
        IEnumerable<Diagnostic> found =
            RuleRun.Runtime($"fuse:\n  image: alluxio/alluxio-fuse\n  imageTag: {tag}\n  args: [{args}]").Of("ALX6107");

        Assert.Equal(path is null ? [] : [path], found.Select(static diagnostic => diagnostic.Path?.ToString()));
        Assert.All(found, diagnostic => Assert.Contains(message!, diagnostic.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Fluid, Data, "1")]
    [InlineData(Cluster, "", "2")]
    [InlineData(OpenCluster, "", "2")]
    public void I37_NumberForAQuantity_IsTheSameAsItsText(string head, string tail, string amount)
    {
        // The CRD of the open operator takes texts alone, and what the operator reads is the same.
        Profile profile = head == OpenCluster ? Profile.AsBuilt : Profile.Documented;
        string Text(string cpu) => $"{head}  worker:\n    resources:\n      limits:\n        cpu: {cpu}\n        memory: 32Gi\n{tail}";
        ResolvedPlan plain = Resolve(Text(amount), profile);
        ResolvedPlan quoted = Resolve(Text($"\"{amount}\""), profile);

        Assert.Equal(quoted.Worker.Container!.Resources, plain.Worker.Container!.Resources);
        Assert.Equal(quoted.Objects.ToYaml(), plain.Objects.ToYaml());
        Assert.NotEqual(quoted.Worker.Container!.Resources, Resolve(Text("7"), profile).Worker.Container!.Resources);
    }

    [Fact]
    public void I37_NumberForAText_OfTheOpenOperator_IsReported() => Assert.Equal(
        "f(20,14)", Assert.Single(
            AlluxioConfig.LoadText(OpenCluster + "  worker:\n    resources:\n      limits:\n        cpu: 2\n", "f").Diagnostics,
            static found => found.Code == "ALX2005").Location?.ToString());

    [Theory]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: a\nsepc:\n  replicas: 1\n", "(5,1)", "spec")]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetdata:\n  name: a\n", "(3,1)", "metadata")]
    [InlineData(
        "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: a\nspce:\n  dataset: d\n", "(5,1)",
        "spec")]
    [InlineData(
        "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: a\nsepc:\n  image: b\n", "(5,1)", "spec")]
    [InlineData("apiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetdata:\n  name: a\n", "(3,1)", "metadata")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringDta:\n  b: c\n", "(5,1)", "stringData")]
    public void I38_MisspeltKeyAtTheTop_IsAnErrorWithAHint_ByDefault(string text, string place, string suggestion)
    {
        Diagnostic found = Assert.Single(AlluxioConfig.LoadText(text, "f").Diagnostics, static found => found.Code == "ALX2001");

        Assert.Equal((DiagnosticSeverity.Error, "f" + place, suggestion), (found.Severity, found.Location?.ToString(), found.Suggestion));
        Assert.Contains($"Did you mean '{suggestion}'?", found.Message, StringComparison.Ordinal);
        Assert.Equal(suggestion, Assert.Single(found.Fix!.Edits).NewText);
    }

    // The documents of v1 do not show every field: what is nearly one of them may be right.
    [Fact]
    public void I38_MisspeltKeyFurtherDown_IsAWarningWhereFieldsMayBeMissingFromTheDocuments()
    {
        Diagnostic found = Assert.Single(AlluxioConfig.LoadText(Cluster + "  wroker:\n    count: 2\n", "f").Diagnostics);

        Assert.Equal(
            ("ALX4504", DiagnosticSeverity.Warning, "f(8,3)", "worker"),
            (found.Code, found.Severity, found.Location?.ToString(), found.Suggestion));
        Assert.Null(found.Fix);
        Assert.Equal("imageTag", Assert.Single(AlluxioConfig.LoadText(
            Cluster.Replace("imageTag", "imagetag", StringComparison.Ordinal),
            "f").Diagnostics).Fix?.Edits[0].NewText);
    }

    private static ResolvedPlan Resolve(string text, Profile profile = Profile.Documented) =>
        AlluxioConfig.Resolve(AlluxioConfig.LoadText(text, "f"), new ResolveOptions { Profile = profile });

    // The options as the ConfigMap of Fluid's chart has them.
    private static string Line(ResolvedPlan plan, string variable) =>
        plan.Objects
            .OfType<Alluxio.Config.Kubernetes.ConfigMap>()
            .Select(map => map.Data?.GetValueOrDefault(variable))
            .First(static line => line is not null)!;
}
