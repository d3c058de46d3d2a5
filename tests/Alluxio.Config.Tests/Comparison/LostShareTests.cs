using System.Text.Json.Nodes;
using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>A lost cache is half an answer: the share is beside it wherever it is known.</summary>
public sealed class LostShareTests
{
    // lifecycle.md 6.4: 10 to 12 workers move 16.889 %, 10 to 9 move 10.140 %. impact-cases.md B10, B19: all of it.
    [Theory]
    [InlineData("worker: {count: 10}", "worker: {count: 12}", 0.16889)]
    [InlineData("worker: {count: 10}", "worker: {count: 9}", 0.10140)]
    [InlineData("worker: {pagestore: {hostPath: /a}}", "worker: {pagestore: {hostPath: /b}}", 1.0)]
    [InlineData(
        "worker: {count: 10, pagestore: {hostPath: /a}}", "worker: {count: 9, pagestore: {hostPath: /b}}", 1.0)]
    [InlineData(
        "worker: {count: 10}",
        "worker: {count: 9}\n  properties: {alluxio.user.worker.selection.policy.consistent.hash.provider.impl: CAPACITY}",
        null)]
    public void ClusterLosesWhatTheRingMoves(string before, string after, double? share)
    {
        StateComparison comparison = Compare(Cluster(before), Cluster(after));

        Assert.Equal(share, Share(comparison));
        Assert.Equal(ChangeLoss.Cache, comparison.Loss);
    }

    // lifecycle.md 2.2: the workers with the highest numbers stop. With copies, others may still have the file.
    [Theory]
    [InlineData(4, 2, "", 0.5, "Lost: cache (50 %, assumed).")]
    [InlineData(3, 2, "", 1 / 3.0, "Lost: cache (33.3 %, assumed).")]
    [InlineData(4, 0, "", 1.0, "Lost: the whole cache.")]
    [InlineData(2, 4, "", null, "Lost: nothing.")]
    [InlineData(4, 2, "data: {replicas: 2}", null, "Lost: cache.")]
    public void RuntimeLosesThePartOfItsWorkers(int before, int after, string spec, double? share, string line)
    {
        StateComparison comparison = Compare(Runtime(before, spec), Runtime(after, spec));

        Assert.Equal(share is { } known ? Math.Round(known, 5) : null, Share(comparison));
        Assert.Contains(line, comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains(line, comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheShareStandsBesideTheChangeAndItsPods()
    {
        DeploymentComparison comparison = Compare(Runtime(4), Runtime(2)).Deployments.Single();
        string text = comparison.ToString();

        Assert.Equal(2, text.Split("takes effect immediately, cache lost (50 %, assumed)").Length - 1);
        Assert.Equal(0.5, Assert.Single(comparison.Changes).LostShare);
        Assert.Equal(0.5, Assert.Single(comparison.Pods).LostShare);
    }

    [Fact]
    public void ARecreationAfterwards_LosesTheRest()
    {
        StateComparison comparison = Compare(Runtime(4), Runtime(2, "alluxioVersion: {imageTag: 2.9.4}"));

        Assert.Contains(
            "Lost: cache (50 %, assumed); re-creating the resource loses the whole cache.",
            comparison.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void DataOfWorkers_IsLostWithTheirPartOfTheCache()
    {
        static string Text(int workers) =>
            Runtime(workers, "properties: {alluxio.user.file.writetype.default: MUST_CACHE}", "accessModes: [ReadWriteMany], ");

        Assert.Contains(
            "Lost: data, and 50 % of the cache (assumed).", Compare(Text(4), Text(2)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ADeploymentThatIsGone_LosesTheWholeCache() =>
        Assert.Equal(1.0, Share(AlluxioConfig.Compare(AlluxioConfig.LoadText(Runtime(4)), AlluxioConfig.LoadText(""))));

    // Of the records, the text and the JSON.
    private static double? Share(StateComparison comparison)
    {
        JsonNode json = JsonNode.Parse(comparison.ToJson())!["deployments"]![0]!;
        double? share = comparison.Deployments.Single().LostShare;
        double? rounded = share is { } known ? Math.Round(known, 5) : null;
        Assert.Equal(rounded, (double?)json["lostShare"]);
        Assert.Equal(
            comparison.Deployments[0].Changes.Select<ConfigurationChange, double?>(static change =>
                change.LostShare is { } part ? Math.Round(part, 5) : null),
            json["changes"]!.AsArray().Select(static change => (double?)change!["lostShare"]));
        return rounded;
    }

    private static StateComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml"));

    private static string Runtime(int workers, string spec = "", string dataset = "") =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: hbase}}\nspec:\n  replicas: {workers}\n  {spec}\n"
            + "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\n"
            + $"spec: {{{dataset}mounts: [{{mountPoint: 's3://a', name: a}}]}}\n";

    private static string Cluster(string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: c, namespace: alx}}\nspec:\n  {spec}\n";
}
