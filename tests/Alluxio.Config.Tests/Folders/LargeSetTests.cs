using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Folders;

/// <summary>Sets that are large enough to have an index give what small ones give.</summary>
public sealed class LargeSetTests
{
    private const int Runtimes = 40;

    [Fact]
    public void ResolveAll_OfALargeSet_GivesWhatEachDeploymentGives()
    {
        ManifestSet all = AlluxioConfig.LoadText(string.Concat(Enumerable.Range(0, Runtimes).Select(Text)), "f");
        ValueList<ResolvedPlan> plans = AlluxioConfig.ResolveAll(all);

        Assert.Equal(Runtimes, plans.Count);
        foreach ((int number, ResolvedPlan plan) in plans.Index())
        {
            ResolvedPlan alone = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Text(number), "f"));
            Assert.Equal(($"r{number}", alone.Objects.Count), (plan.Name, plan.Objects.Count));
            Assert.Equal("ours/alluxio:1", plan.Worker.Image);
            Assert.DoesNotContain(plan.Diagnostics, static found => found.Message.Contains("has no Dataset", StringComparison.Ordinal));
        }

        // Ports that one gets the next does not.
        string[] ports = [.. plans.Select(static plan => ((FluidPlan)plan).Master.Setting<ValueMap<int>>("ports").Value!.ToString())];
        Assert.Equal(Runtimes, ports.Distinct().Count());
    }

    [Fact]
    public void Of_AndAround_FindWhatASmallSetFinds()
    {
        ManifestSet large = AlluxioConfig.LoadText(string.Concat(Enumerable.Range(0, Runtimes).Select(Text)), "f");
        Assert.Single(large.Of<Alluxio.Config.Fluid.FluidValues>());
        Assert.Equal(Runtimes, large.Of<Alluxio.Config.Fluid.Dataset>().Count);
        Assert.Equal(["AlluxioRuntime", "Dataset"], large.Around("default", "r7").Select(static manifest => manifest.Resource.Kind));
        Assert.Empty(large.Around("other", "r7"));

        // A copy with other manifests has its own index.
        ManifestSet copy = large with { Manifests = [.. large.Manifests.Skip(5)] };
        Assert.Empty(copy.Around("default", "r0"));
        Assert.Empty(copy.Of<Alluxio.Config.Fluid.FluidValues>());
        Assert.NotEqual(large, copy);
        Assert.Equal(large, large with { });
    }

    [Fact]
    public void Compare_OfLargeSets_FindsChangedNewGoneAndRenamed()
    {
        ManifestSet before = AlluxioConfig.LoadText(string.Concat(Enumerable.Range(0, Runtimes).Select(Text)), "f");
        string text = string.Concat(Enumerable.Range(1, Runtimes + 1).Select(Text))
            .Replace("r5}\nspec: {replicas: 2", "r5}\nspec: {replicas: 4", StringComparison.Ordinal)
            .Replace("{name: r9}", "{name: renamed}", StringComparison.Ordinal);
        StateComparison comparison = AlluxioConfig.Compare(
            before,
            AlluxioConfig.LoadText(Text(0)[..Text(0).IndexOf("---\n", StringComparison.Ordinal)] + "---\n" + text, "f"));

        Assert.Equal(
            ["default/r0 Removed", "default/r40 Added", "default/r41 Added", "default/r5 Changed", "default/renamed Renamed"],
            comparison.Deployments.Select(static found => $"{found.Deployment} {found.Outcome}").Order(StringComparer.Ordinal));
    }

    // The first brings values of Fluid's chart, which count for all.
    private static string Text(int number) =>
        (number == 0 ? "runtime: {alluxio: {runtime: {imagePrefix: ours, imageName: alluxio, imageTag: '1'}}}\n---\n" : "") + $$"""
            apiVersion: data.fluid.io/v1alpha1
            kind: AlluxioRuntime
            metadata: {name: r{{number}}}
            spec: {replicas: 2, tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: {{number + 1}}Gi} ] } }
            ---
            apiVersion: data.fluid.io/v1alpha1
            kind: Dataset
            metadata: {name: r{{number}}}
            spec: {mounts: [{mountPoint: s3://b/, name: m}]}
            ---

            """.ReplaceLineEndings("\n");
}
