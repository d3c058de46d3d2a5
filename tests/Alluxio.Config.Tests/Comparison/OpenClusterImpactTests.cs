using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Rows C of the impact cases: the open operator installs a cluster once. Numbers are those of the rows.</summary>
public class OpenClusterImpactTests
{
    [Theory]
    [InlineData("C1", "worker: {count: 2}", "worker: {count: 3}", true, ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData("C2", "worker: {count: 2}", "worker: {count: 2}", false, ChangeEffect.StopsAllPods, ChangeLoss.Cache, true)]
    [InlineData("C4", "worker: {count: 2}", "worker: {count: 2}\n  dataset: b", true, ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData("C5", "worker: {count: 2}", "worker: {count: 2}\n  dataset: c", true, ChangeEffect.StopsAllPods, ChangeLoss.Cache, true)]
    public void EditOfACluster(string row, string before, string after, bool hasDataset, ChangeEffect effect, ChangeLoss loss, bool isLatent)
    {
        StateComparison comparison = AlluxioConfig.Compare(AlluxioConfig.LoadText(Text(before, true)), AlluxioConfig.LoadText(Text(after, hasDataset)));
        ConfigurationChange change = comparison.Deployments.Single().Changes.MaxBy(static change => change.Effect)!;

        Assert.Equal((row, effect, loss, isLatent), (row, change.Effect, change.Loss, change.Latent is not null));
    }

    [Fact]
    public void C7_ADeletedCluster_TakesItsPageStoreAlong()
    {
        DeploymentComparison comparison = AlluxioConfig.Compare(AlluxioConfig.LoadText(Text("worker: {count: 2}", true)), Config.Manifests.ManifestSet.Empty).Deployments.Single();

        Assert.Equal((DeploymentOutcome.Removed, ChangeLoss.Cache), (comparison.Outcome, comparison.Loss));
        Assert.Contains("Retain", comparison.Steps[0].Command, StringComparison.Ordinal);
    }

    private static string Text(string spec, bool hasDataset) =>
        "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: cache, namespace: alx}\nspec:\n  "
        + (spec.Contains("dataset", StringComparison.Ordinal) ? spec : "dataset: a\n  " + spec) + "\n"
        + (hasDataset ? "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: a, namespace: alx}\nspec: {dataset: {path: 's3://a'}}\n" : "")
        + "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: b, namespace: alx}\nspec: {dataset: {path: 's3://b'}}\n";
}
