using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Global properties that come after the flags that Fluid computes: a JVM takes the last one.</summary>
public sealed class ReplacedFlagTests
{
    [Theory]
    [InlineData("alluxio.worker.tieredstore.level0.dirs.path: /x", "'/dev/shm/default/a'")]
    [InlineData("alluxio.worker.tieredstore.levels: '2'", "'1'")]
    [InlineData("alluxio.master.hostname: other", "'a-master-0.default'")]
    public void AnotherValue_IsReported_AtTheProperty(string property, string computed)
    {
        Diagnostic found = Assert.Single(Check(property));

        Assert.Contains($"replaces {computed}", found.Message, StringComparison.Ordinal);
        Assert.Equal(property[..property.IndexOf(':', StringComparison.Ordinal)], found.Path!.Segments[^1].Name);
    }

    // The engine replaces the journal of the chart itself, and the same value changes nothing.
    [Theory]
    [InlineData("alluxio.master.journal.type: UFS")]
    [InlineData("alluxio.worker.tieredstore.levels: '1'")]
    [InlineData("alluxio.user.client.cache.enabled: 'true'")]
    public void OtherProperties_AreFine(string property) => Assert.Empty(Check(property));

    private static IEnumerable<Diagnostic> Check(string property) => AlluxioConfig.Check(AlluxioConfig.LoadText(
        "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: a}\nspec: {mounts: [{mountPoint: 's3://b/x', name: b}]}\n"
        + "---\napiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\nspec:\n  replicas: 1\n"
        + $"  properties: {{{property}}}\n  tieredstore: {{levels: [{{mediumtype: MEM, path: /dev/shm, quota: 1Gi}}]}}\n"))
        .Diagnostics.Where<Diagnostic>(static found => found.Code == "ALX6530");
}
