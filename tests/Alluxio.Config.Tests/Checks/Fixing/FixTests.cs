using Alluxio.Config.Checks;
using Alluxio.Config.Manifests.Editing;

namespace Alluxio.Config.Tests.Checks.Fixing;

public sealed class FixTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n";

    private const string Cluster =
        "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: c\n  namespace: n\nspec:\n";

    private static FixedManifests Fix(string text, params string[] codes) =>
        AlluxioConfig.Fix(AlluxioConfig.LoadText(text, "f.yaml"), codes.Length == 0 ? null : codes);

    [Theory]
    [InlineData("  fuse:\n    imageTag: 2.10 # new\n", "  fuse:\n    imageTag: \"2.10\" # new\n")]
    [InlineData("  properties: {a.b: false}\n", "  properties: {a.b: \"false\"}\n")]
    [InlineData("  disablePrometheus: yes\n", "  disablePrometheus: true\n")]
    [InlineData("  disablePrometheus: 'true' # x\n", "  disablePrometheus: true # x\n")]
    [InlineData("  replicas: \"2\"\n", "  replicas: 2\n")]
    [InlineData("  replica: 2\n", "  replicas: 2\n")]
    [InlineData("  'Replicas': 2\n", "  'replicas': 2\n")]
    [InlineData(
        "  master:\n    nodeSelector:\n      10: \"a\"\n      0x1F: b\n",
        "  master:\n    nodeSelector:\n      10: \"a\"\n      \"0x1F\": b\n")]
    public void CertainFix_IsApplied_AndNothingElse(string bad, string good)
    {
        FixedManifests result = Fix(Runtime + bad);

        Assert.Equal(Runtime + good, Assert.Single(result.Texts).Text);
        Assert.Single(result.Fixed);
        Assert.Equal(
            AlluxioConfig.LoadText(Runtime + good).Diagnostics.Select(static found => found.Code),
            result.Manifests.Diagnostics.Select(static found => found.Code));
    }

    [Theory]
    [InlineData("  replica: 2\n  replicas: 3\n")]
    [InlineData("  replica: 2\n  replicass: 3\n")]
    [InlineData("  replikation: 2\n")]
    [InlineData("  properties:\n    a: yes\n")]
    [InlineData("  properties:\n    a: True\n")]
    [InlineData("  replicas: \"two\"\n")]
    [InlineData("  tieredstore:\n    levels:\n    - mediumtype: MEM\n      path: /dev/shm\n      quota: 2GB\n")]
    [InlineData("  jvmOption: -Xmx2g\n")]
    public void Guess_IsLeftToTheUser(string bad)
    {
        FixedManifests result = Fix(Runtime + bad);

        Assert.Empty(result.Texts);
        Assert.Empty(result.Fixed);
        Assert.True(result.Report.Diagnostics.Count > 0);
    }

    // An undocumented field is no error: the fields that the operator knows are not public.
    [Fact]
    public void UndocumentedField_IsNotRenamed() => Assert.Empty(Fix(Cluster + "  imageTagg: AI-3.7\n").Fixed);

    [Fact]
    public void Codes_LimitWhatIsFixed()
    {
        const string Bad = Runtime + "  replica: 2\n  disablePrometheus: yes\n";

        Assert.Equal(["ALX2009"], Fix(Bad, "ALX2009").Fixed.Select(static found => found.Code));
        Assert.Contains(Fix(Bad, "ALX2009").Report.Diagnostics, static found => found.Code == "ALX2001");
        Assert.Contains(Fix(Bad, "ALX9999").Report.Diagnostics, static found => found.Code == "ALX6090" && found.Value == "ALX9999");
    }

    [Fact]
    public void SuppressedFinding_IsLeftAlone() =>
        Assert.Empty(Fix(Runtime + "  disablePrometheus: yes # alluxio-config-ignore: ALX2009 read by our own tool\n").Fixed);

    // The next round fixes errors that a first fix reveals; all edits still refer to the given text.
    [Fact]
    public void Rounds_GoOnUntilNothingIsLeft()
    {
        const string Bad =
            Runtime + "  fuze:\n    imageTag: 2.10\n    arg:\n    - a\n    - 1\n  worker: &w\n    replicas: \"3\"\n  master: *w\n";

        FixedManifests result = Fix(Bad);

        EditedText text = Assert.Single(result.Texts);
        Assert.Equal(Bad.Replace("\"3\"", "3", StringComparison.Ordinal).Replace("fuze", "fuse", StringComparison.Ordinal)
            .Replace("2.10", "\"2.10\"", StringComparison.Ordinal)
                .Replace("arg:", "args:", StringComparison.Ordinal)
                .Replace("- 1\n", "- \"1\"\n", StringComparison.Ordinal), text.Text);
        Assert.Equal(text.Text, EditedText.Apply(Bad, text.Edits));
    }

    [Fact]
    public void SeveralTexts_AreEachFixed_AndKeepTheirMarksAndLineBreaks()
    {
        string first = "\uFEFF" + (Runtime + "  replicas: \"2\"\n").Replace("\n", "\r\n", StringComparison.Ordinal);
        string second = Runtime.Replace("hbase", "other", StringComparison.Ordinal)
            + "  replicas: 2\n---\n"
            + Runtime.Replace("hbase", "third", StringComparison.Ordinal)
            + "  replicas: '3'\n";

        FixedManifests result = AlluxioConfig.Fix(AlluxioConfig.LoadText(first, "a").Concat(AlluxioConfig.LoadText(second, "b")));

        Assert.Equal(
            [("a", first.Replace("\"2\"", "2", StringComparison.Ordinal)), ("b", second.Replace("'3'", "3", StringComparison.Ordinal))],
            result.Texts.Select(static text => (text.File, text.Text)));
    }

    // An edit names its text; with two texts of one name it is ambiguous.
    [Fact]
    public void TextsOfOneName_AreLeftAlone()
    {
        string bad = Runtime + "  replicas: \"2\"\n";

        Assert.Empty(AlluxioConfig.Fix(AlluxioConfig.LoadText(bad)
            .Concat(AlluxioConfig.LoadText(bad.Replace("hbase", "other", StringComparison.Ordinal)))).Texts);
    }
}
