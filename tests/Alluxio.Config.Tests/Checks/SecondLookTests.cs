using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Faults that looked harmless beside others.</summary>
public sealed class SecondLookTests
{
    private const string Good =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\nspec:\n  alluxioVersion: {image: "
            + "registry.example.com/alluxio, imageTag: 2.9.4}\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: "
            + "a}\nspec: {mounts: []}\n";

    private const string Broken = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: b}\nspec:\n  replicas: "
        + "\"1\"\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: b}\nspec: {mounts: {}}\n";

    [Fact]
    public void ErrorsOfOneDeployment_HideNoFindingOfAnother()
    {
        CheckReport alone = AlluxioConfig.Check(AlluxioConfig.LoadText(Good, "good.yaml"));
        CheckReport beside =
            AlluxioConfig.Check(AlluxioConfig.LoadText(Good, "good.yaml").Concat(AlluxioConfig.LoadText(Broken, "broken.yaml")));

        Assert.Contains(alone.Diagnostics, static found => found.Code == "ALX6105");
        Assert.Equal(alone.Diagnostics.Select(static found => found.Message), beside.Diagnostics.Where<Diagnostic>(
            static found => found.Location?.File == "good.yaml").Select(static found => found.Message));
        Assert.Contains(
            beside.Diagnostics,
            static found => found is { Location: { File: "broken.yaml", Line: 5 }, Severity: DiagnosticSeverity.Error });
        Assert.Contains(
            beside.Diagnostics,
            static found => found is { Location: { File: "broken.yaml", Line: 10 }, Severity: DiagnosticSeverity.Error });
    }

    // A Dataset whose runtime is elsewhere belongs to no deployment of the set.
    [Fact]
    public void ErrorsOfADatasetWithoutRuntime_AreReportedOnce()
    {
        string text = Good
            + "---\n"
            + Good.Replace("{name: a}", "{name: c}", StringComparison.Ordinal)
            + "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: d}\nspec: {mounts: {}}\n";

        Assert.Single(AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics, static found => found.Code == "ALX2004");
    }

    [Theory]
    [InlineData("/mnt/a, /mnt/b", "ALX6140", "/mnt/a,/mnt/b")]
    [InlineData("/mnt/$(hostname)/a", "ALX6140", null)]
    public void PathOfATier_ThatTheShellChanges_IsReported(string path, string code, string? mended)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(RuleRun.RuntimeText($"tieredstore:\n  levels:\n  - mediumtype: SSD\n    path: "
            + $"'{path}'\n    quotaList: {(path.Contains(',', StringComparison.Ordinal) ? "10Gi,10Gi" : "10Gi")}"));
        Diagnostic found = Assert.Single(AlluxioConfig.Check(manifests).Diagnostics, found => found.Code == code);

        Assert.Equal("spec.tieredstore.levels[0].path", found.Path?.ToString());
        Assert.Equal(mended is not null, found.Fix is not null);
        Assert.Equal(mended ?? path, (AlluxioConfig.Fix(manifests, [code]).Manifests
            .OfType<Config.Fluid.AlluxioRuntime>()
            .Single().Spec?.Tieredstore?.Levels)![0].Path);
    }

    [Fact]
    public void VolumeTypeOfATier_IsOneOfTwoWords() => Assert.Equal(
        ("spec.tieredstore.levels[0].volumeType", "emptyDir"),
        RuleRun.Runtime("tieredstore:\n  levels:\n  - {mediumtype: SSD, volumeType: emptydir, path: /a, quota: 1Gi}")
            .Where<Diagnostic>(static found => found.Code == "ALX6040")
            .Select(static found => (found.Path!.ToString(), found.Suggestion))
            .Single());

    [Theory]
    [InlineData("secret: {secretName: a}", false)]
    [InlineData("emptyDir: {}", true)]
    public void RepeatedVolumes_AreTakenOutOnlyIfTheyAreCopies_AndAllAtOnce(string other, bool isFixed)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(
            RuleRun.RuntimeText($"volumes:\n- {{name: cfg, emptyDir: {{}}}}\n- {{name: cfg, {other}}}\n- {{name: cfg, emptyDir: {{}}}}"));
        ManifestSet once = AlluxioConfig.Fix(manifests, ["ALX6162"]).Manifests;

        Assert.Equal(isFixed ? 1 : 3, once.OfType<Config.Fluid.AlluxioRuntime>().Single().Spec?.Volumes?.Count);
        Assert.Empty(AlluxioConfig.Fix(once, ["ALX6162"]).Texts);
    }

    [Fact]
    public void LimitThatCannotBeRead_IsNoLimitOfZero() =>
        Assert.DoesNotContain(
            RuleRun.Runtime("worker:\n  resources:\n    requests: {memory: 10Gi}\n    limits: {memory: 20GB}"),
            static found => found.Code == "ALX4568");

    [Theory]
    [InlineData("apiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {name: s3}\nspec: {alluxioCluster: prod, path: "
        + "'s3://bucket/', mountPath: /s3}\n", DiagnosticSeverity.Information)]
    [InlineData(
        "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: a}\nspec: {mounts: []}\n", DiagnosticSeverity.Information)]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntimes\nmetadata: {name: a}\n", DiagnosticSeverity.Error)]
    public void ObjectsWithoutDeployment_AreNoErrorOfACheck(string text, DiagnosticSeverity severity)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(text);

        Assert.Equal(severity, Assert.Single(AlluxioConfig.Check(manifests).Diagnostics, static found => found.Code == "ALX3001").Severity);
        Assert.False(AlluxioConfig.TryResolve(manifests, out _, out _));
    }
}
