using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Binding;

public sealed class ScalarBindingTests
{
    [Theory]
    // Wrong types.
    [InlineData("  master: 3\n", "ALX2004 (6,11)", "'spec.master' must be a mapping, not '3'.", "3", null)]
    [InlineData("  master: [a]\n", "ALX2004 (6,11)", "'spec.master' must be a mapping, not a list.", null, null)]
    [InlineData("  jvmOptions: -Xmx4G\n", "ALX2004 (6,15)", "'spec.jvmOptions' must be a list, not '-Xmx4G'.", "-Xmx4G", null)]
    [InlineData("  jvmOptions: {a: b}\n", "ALX2004 (6,15)", "'spec.jvmOptions' must be a list, not a mapping.", null, null)]
    [InlineData("  jvmOptions:\n  - [a]\n", "ALX2004 (7,5)", "'spec.jvmOptions[0]' must be a string, not a list.", null, null)]
    [InlineData("  hadoopConfig:\n    a: b\n", "ALX2004 (7,5)", "'spec.hadoopConfig' must be a string, not a mapping.", null, null)]
    [InlineData("  properties: \"a\"\n", "ALX2004 (6,15)", "'spec.properties' must be a mapping, not the string 'a'.", "a", null)]
    // Texts.
    [InlineData(
        "  fuse:\n    imageTag: 2.10\n", "ALX2005 (7,15)",
        "'spec.fuse.imageTag' must be a string, but 2.10 without quotes is a number. Write \"2.10\" with quotes.", "2.10", "\"2.10\"")]
    [InlineData(
        "  properties: {a: 007}\n", "ALX2005 (6,19)",
        "'spec.properties.a' must be a string, but 007 without quotes is a number. Write \"007\" with quotes.", "007", "\"007\"")]
    [InlineData("  properties: {a: 1e3}\n", "ALX2005 (6,19)", "without quotes is a number", "1e3", "\"1e3\"")]
    [InlineData(
        "  properties:\n    a: false\n", "ALX2006 (7,8)",
        "'spec.properties.a' must be a string, but false without quotes is a boolean. Write \"false\" with quotes.", "false", "\"false\"")]
    [InlineData("  properties:\n    a: no\n", "ALX2006 (7,8)", "without quotes is a boolean", "no", "\"no\"")]
    [InlineData("  properties:\n    on: a\n", "ALX2006 (7,5)", "the key on of spec.properties", "on", "\"on\"")]
    [InlineData("  properties:\n    1.10: a\n", "ALX2005 (7,5)", "the key 1.10 of spec.properties", "1.10", "\"1.10\"")]
    // Whole numbers.
    [InlineData(
        "  replicas: two\n", "ALX2007 (6,13)",
        "'spec.replicas' must be an integer from -2147483648 to 2147483647, without quotes, not 'two'.", "two", null)]
    [InlineData("  replicas: \"2\"\n", "ALX2007 (6,13)", "not the string '2'.", "2", "2")]
    [InlineData("  replicas: 2.5\n", "ALX2007 (6,13)", "not '2.5'.", "2.5", null)]
    [InlineData("  replicas: 3000000000\n", "ALX2007 (6,13)", "not '3000000000'.", "3000000000", null)]
    [InlineData("  replicas: true\n", "ALX2007 (6,13)", "not 'true'.", "true", null)]
    [InlineData("  replicas: [1]\n", "ALX2007 (6,13)", "not a list.", null, null)]
    [InlineData("  runAs: {uid: 99999999999999999999}\n", "ALX2007 (6,16)", "from -9223372036854775808", "99999999999999999999", null)]
    // Booleans.
    [InlineData(
        "  disablePrometheus: \"true\"\n", "ALX2008 (6,22)",
        "'spec.disablePrometheus' must be true or false, without quotes, not the string 'true'.", "true", "true")]
    [InlineData("  disablePrometheus: 1\n", "ALX2008 (6,22)", "not '1'.", "1", null)]
    [InlineData("  disablePrometheus: {}\n", "ALX2008 (6,22)", "not a mapping.", null, null)]
    [InlineData("  disablePrometheus: yes\n", "ALX2009 (6,22)", "Write true.", "yes", "true")]
    [InlineData("  disablePrometheus: Off\n", "ALX2009 (6,22)", "Write false.", "Off", "false")]
    // Quantities.
    [InlineData(
        "  master: {resources: {limits: {memory: 2GB}}}\n", "ALX2010 (6,41)", "not '2GB': unknown suffix 'GB'; did you mean 'Gi' or 'G'?",
        "2GB", "2G")]
    [InlineData("  master: {resources: {limits: {memory: 2gi}}}\n", "ALX2010 (6,41)", "did you mean 'Gi'?", "2gi", "2Gi")]
    [InlineData("  master: {resources: {limits: {memory: 2 Gi}}}\n", "ALX2010 (6,41)", "spaces are not allowed.", "2 Gi", "2Gi")]
    [InlineData("  master: {resources: {limits: {memory: much}}}\n", "ALX2010 (6,41)", "it does not begin with a number.", "much", null)]
    [InlineData(
        "  master: {resources: {limits: {memory: [1]}}}\n", "ALX2004 (6,41)", "must be a quantity such as 2Gi, not a list.", null, null)]
    // Images.
    [InlineData(
        "  alluxioVersion:\n    image: https://registry.example.com/Alluxio\n", "ALX2014 (7,12)", "no scheme such as 'https://'",
        "https://registry.example.com/Alluxio", "registry.example.com/alluxio")]
    [InlineData(
        "  fuse:\n    image: registry:5000/alluxio:2.9\n", "ALX2014 (7,12)", "the tag '2.9' goes into imageTag.",
        "registry:5000/alluxio:2.9", "registry:5000/alluxio")]
    [InlineData("  initUsers:\n    image: Alluxio/init\n", "ALX2014 (7,12)", "must be in lower case", "Alluxio/init", "alluxio/init")]
    [InlineData("  initUsers:\n    image: a b\n", "ALX2014 (7,12)", "'a b' is not a path.", "a b", null)]
    [InlineData(
        "  fuse:\n    image: a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n", "ALX2014 (7,12)",
        "a digest is not allowed here", "a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef012…", "a")]
    public void Load_BadValue_IsNamedWithWhatIsAllowed(string spec, string place, string words, string? value, string? suggestion)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal(place, Loaded.Place(diagnostic));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal((value, suggestion), (diagnostic.Value, diagnostic.Suggestion));

        // JSON has texts as keys only: the API server takes such a key, under a name that may surprise. It takes every image; the kubelet
        // does not.
        bool isTaken = words.StartsWith("the key", StringComparison.Ordinal) || place.StartsWith("ALX2014", StringComparison.Ordinal);
        DiagnosticSeverity severity = isTaken ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        Assert.Equal(severity, diagnostic.Severity);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("+2", 2)]
    [InlineData("0400", 256)]
    [InlineData("0o400", 256)]
    [InlineData("0x10", 16)]
    [InlineData("1_000", 1000)]
    [InlineData("2.0", 2)]
    [InlineData("1e3", 1000)]
    public void Load_WholeNumbers_AreReadAsKubernetesReadsThem(string text, int value) =>
        Assert.Equal(value, Loaded.Spec($"  replicas: {text}\n").Replicas);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Load_LongNumbers_KeepEveryDigit(string text, long value) =>
        Assert.Equal(value, Loaded.Spec($"  runAs: {{uid: {text}}}\n").RunAs!.Uid);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("\"1\"", "1")]
    [InlineData("500m", "500m")]
    [InlineData("'0.5'", "0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("' 2Gi '", "2Gi")]
    public void Load_Quantities_MayBeNumbersOrTexts(string text, string value) =>
        Assert.Equal(
            Quantity.Parse(value),
            Loaded.Spec($"  master: {{resources: {{limits: {{cpu: {text}}}}}}}\n").Master!.Resources!.Limits!["cpu"]);

    [Fact]
    public void Load_TextsThatOnlyLookStrange_AreFine() =>
        Assert.Equal(
            ["2.9.0", "1:20", "2026-01-31", "-Xmx4G", "0x"],
            Loaded.Spec("  jvmOptions: [2.9.0, 1:20, 2026-01-31, -Xmx4G, 0x]\n").JvmOptions!);

    [Fact]
    public void Load_BadValues_AreReadAsLenientReadersDo()
    {
        AlluxioRuntimeSpec spec = Loaded.Text(Loaded.Runtime + "  properties: {a: 007, b: yes, c: 2.10}\n  disablePrometheus: on\n")
            .OfType<AlluxioRuntime>()
            .Single().Spec!;

        Assert.Equal(
            ("7", "true", "2.1", true),
            (spec.Properties!["a"], spec.Properties["b"], spec.Properties["c"], spec.DisablePrometheus));
    }

    [Fact]
    public void Load_Ports_AreNumbersOrNames()
    {
        ManifestSet set = Loaded.Text(Service("http") + Service("81") + Service("\"82\"") + Service("0120"));

        Assert.Empty(set.Diagnostics);
        Assert.Equal(
            [IntOrString.From("http"), IntOrString.From(81), IntOrString.From("82"), IntOrString.From(80)],
            set.OfType<Service>().Select(static service => service.Spec!.Ports![0].TargetPort!.Value));
    }

    [Theory]
    [InlineData("1.5", "ALX2005", "\"1.5\"")]
    [InlineData("true", "ALX2006", "\"true\"")]
    [InlineData("99999999999", "ALX2007", null)]
    [InlineData("[1]", "ALX2004", null)]
    public void Load_BadPorts_AreReported(string port, string code, string? suggestion)
    {
        Diagnostic diagnostic = Loaded.Single(Service(port));

        Assert.Equal(($"{code} (8,17)", suggestion), (Loaded.Place(diagnostic), diagnostic.Suggestion));
        Assert.Equal("spec.ports[0].targetPort", diagnostic.Path!.ToString());
    }

    [Theory]
    [InlineData("2026-01-31T10:00:00Z", true)]
    [InlineData("\"2026-01-31T10:00:00Z\"", true)]
    [InlineData("2026-01-31T10:00:00.123456+02:00", true)]
    [InlineData("yesterday", false)]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-01-31T10:00:00", false)]
    [InlineData("12", false)]
    [InlineData("Monday", false)]
    [InlineData("{}", false)]
    public void Load_Times_AreRfc3339(string text, bool isGood)
    {
        ManifestSet set = Loaded.Text($"{Loaded.Dataset}  creationTimestamp: {text}\n");

        Assert.Equal(isGood ? [] : ["ALX2011 (5,22)"], set.Diagnostics.Select(Loaded.Place));
    }

    [Fact]
    public void Load_BadTime_TellsTheForm() => Assert.Equal(
        "'metadata.creationTimestamp' must be a time such as 2026-01-31T10:00:00Z, not 'yesterday'.",
        Loaded.Single(Loaded.Dataset + "  creationTimestamp: yesterday\n").Message);

    private static string Service(string port) =>
        $"---\napiVersion: v1\nkind: Service\nmetadata: {{generateName: a}}\nspec:\n  ports:\n  - port: 80\n    targetPort: {port}\n";
}
