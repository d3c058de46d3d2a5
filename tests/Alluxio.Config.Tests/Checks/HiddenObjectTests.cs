using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Errors in reading that controllers tolerate hide no finding of objects and pods; for other errors the report says so.</summary>
public sealed class HiddenObjectTests
{
    private const string Fluid = "apiVersion: data.fluid.io/v1alpha1\nkind: ";

    private const string Names = "metadata: {name: hbase, namespace: ml}\nspec:\n";

    // An unknown field, an invalid label of a pod, a port that two containers need and a nonexistent node.
    private const string Spec =
        """
          replicas: 1
          podMetadata:
            labels:
              owner: "Team Recsys"
          worker:
            nodeSelector:
              gpu: yes-this-value-has-more-than-sixty-three-characters-which-is-too-many-for-a-label
        """;

    [Theory]
    [InlineData("  tieredStore: {}\n", "ALX2001")]
    [InlineData("  fuse: {nodeSelector: {gpu: true}}\n", "ALX2006")]
    [InlineData("  fuse: {nodeSelector: {gpu: 1}}\n", "ALX2005")]
    public void ShapeOfOneField_HidesNoObject(string fault, string code)
    {
        Diagnostic[] alone = OfObjects(Check(""));
        CheckReport beside = Check(fault);

        Assert.Contains(
            alone,
            static found => found is { Code: "ALX6401", Path: { } path } && path.ToString() == "spec.podMetadata.labels.owner");
        Assert.Contains(beside.Diagnostics, found => found.Code == code && found.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            alone.Select(static found => (found.Code, found.Path)),
            OfObjects(beside).Select(static found => (found.Code, found.Path)));
        Assert.Empty(beside.PartlyChecked);
    }

    [Fact]
    public void NoFinding_IsReportedTwice()
    {
        CheckReport report = Check("  fuse: {nodeSelector: {gpu: true}}\n  tieredStore: {}\n");

        Assert.Empty(report.Diagnostics
            .GroupBy(static found => (found.Code, found.Path, found.Location))
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key));

        // The field has an error already, so its object has no further finding.
        Assert.Single(report.Diagnostics, static found => found.Path?.ToString() == "spec.fuse.nodeSelector.gpu");
    }

    // An unreadable value counts as absent, so that all the others are checked.
    [Theory]
    [InlineData("  master: {replicas: two}\n", "ALX2007", Profile.Documented)]
    [InlineData("  master: {replicas: two}\n", "ALX2007", Profile.AsBuilt)]
    [InlineData("  fuse: {resources: {limits: {memory: 2GB}}}\n", "ALX2010", Profile.Documented)]
    public void UnreadableValue_HidesNoOther(string fault, string code, Profile profile)
    {
        CheckReport beside = Check(fault, profile);

        Assert.Contains(beside.Diagnostics, found => found.Code == code && found.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            OfObjects(Check("", profile)).Select(static found => (found.Code, found.Path)),
            OfObjects(beside).Select(static found => (found.Code, found.Path)));
        Assert.Empty(beside.PartlyChecked);
    }

    // Neither controller nor server reads a number as a section; its intended content is not checked.
    [Theory]
    [InlineData(Profile.Documented)]
    [InlineData(Profile.AsBuilt)]
    public void UnreadableValue_LeavesADeploymentPartlyChecked(Profile profile)
    {
        CheckReport report = Check("  master: 3\n", profile);

        PartlyCheckedDeployment partly = Assert.Single(report.PartlyChecked);
        Assert.Equal(("AlluxioRuntime ml/hbase", 7), (partly.ToString(), partly.Location?.Line));
        Assert.Contains("\"partlyChecked\": [", report.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"name\": \"hbase\"", report.ToJson(), StringComparison.Ordinal);
        Assert.Equal(
            OfObjects(Check("", profile)).Select(static found => found.Path),
            OfObjects(report).Select(static found => found.Path));
    }

    [Fact]
    public void OnlyTheDeploymentWithErrors_IsPartlyChecked()
    {
        ManifestSet good = AlluxioConfig.LoadText(Text("").Replace("hbase", "other", StringComparison.Ordinal), "good.yaml");

        Assert.Equal(
            ["f"],
            AlluxioConfig.Check(good.Concat(Load("  master: 3\n"))).PartlyChecked.Select(static partly => partly.Location?.File));
    }

    private static Diagnostic[] OfObjects(CheckReport report) =>
    [
        .. report.Diagnostics.Where<Diagnostic>(static found => found.Code is "ALX6401" or "ALX6402" or "ALX6105" or "ALX5018"),
    ];

    private static CheckReport Check(string fault, Profile profile = Profile.Documented) =>
        AlluxioConfig.Check(Load(fault), null, new ResolveOptions { Profile = profile });

    private static ManifestSet Load(string fault) => AlluxioConfig.LoadText(Text(fault), "f");

    private static string Text(string fault) =>
        Fluid + "Dataset\n" + Names + "  mounts: []\n---\n" + Fluid + "AlluxioRuntime\n" + Names + fault + Spec + "\n";
}
