using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>The same manifests under two releases: the settings and objects that move are named.</summary>
public class ReleaseComparisonTests
{
    [Fact]
    public void PullSecretsOfAComponent_BeginToCountIn102()
    {
        const string Text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n"
            + "spec: {imagePullSecrets: [{name: a}], worker: {imagePullSecrets: [{name: b}]}}\n";

        ConfigurationChange release = ReleaseChange(Text, "1.0.1", "1.0.2", out StateComparison comparison);

        Assert.Equal(("1.0.1", "1.0.2"), (release.Before, release.After));
        Assert.Contains("worker.imagePullSecrets", release.Settings);
        Assert.Contains("StatefulSet hbase-worker", release.Objects);
        Assert.Contains("worker.imagePullSecrets", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("worker.imagePullSecrets", comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void NewRelease_NamesTheObjectsThatDiffer()
    {
        const string Text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n";

        ConfigurationChange release = ReleaseChange(Text, "1.0.7", "1.0.8", out _);

        Assert.Contains("StatefulSet hbase-master", release.Objects);
    }

    private static ConfigurationChange ReleaseChange(string text, string before, string after, out StateComparison comparison)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(text);
        comparison = AlluxioConfig.Compare(
            AlluxioConfig.Resolve(manifests, new ResolveOptions { Release = before }),
            AlluxioConfig.Resolve(manifests, new ResolveOptions { Release = after }));
        return Assert.Single(comparison.Deployments).Changes.Single(static change => change.Field == "release");
    }
}
