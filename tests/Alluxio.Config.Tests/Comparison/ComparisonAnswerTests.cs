using System.Text.Json.Nodes;
using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>The parts of an answer agree with each other: the line in short, limits, JSON.</summary>
public sealed class ComparisonAnswerTests
{
    private static readonly ConfigurationChange Change = new()
    {
        Kind = "K",
        Name = "n",
        Field = "spec.f",
        Effect = ChangeEffect.NextStart,
        Reason = "r",
    };

    // The field says that pods are replaced; the workload's strategy says how.
    [Fact]
    public void InShort_CountsWhatWorkloadsDo()
    {
        DeploymentComparison comparison = Compare("worker: {jvmOptions: [-Xmx4g]}", "worker: {jvmOptions: [-Xmx8g]}");
        PodChange pods = Assert.Single(comparison.Pods);
        string line = comparison.ToString().Split('\n')[1];

        Assert.Contains($"Workloads: {ComparisonText.Words(pods.Effect)}: 1.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void InShort_NamesAWorkloadThatStopsAllPods()
    {
        DeploymentComparison comparison = Of(Pods(ChangeEffect.StopsAllPods));

        Assert.Contains(
            "In short: at the next start: 1. Workloads: stops all pods: 1. Lost: nothing.",
            comparison.ToString(),
            StringComparison.Ordinal);
    }

    // The effects of a field and of its workload count alike, in every question about a comparison.
    [Theory]
    [InlineData(ChangeEffect.Refused)]
    [InlineData(ChangeEffect.StopsAllPods)]
    [InlineData(ChangeEffect.RollsPods)]
    public void Has_CountsPods(ChangeEffect effect)
    {
        StateComparison comparison = new()
        {
            Deployments = [Of(Pods(effect))],
        };

        Assert.True(comparison.Has(effect));
        Assert.True(comparison.Has(ChangeEffect.NextStart));
        Assert.False(comparison.Has(ChangeEffect.Inert));
        Assert.Equal(effect, comparison.Deployments[0].Effect);
    }

    // Titles are for people: another namespace, or pods that start later, may have the same.
    [Fact]
    public void PodsAreFoundByTheIdentityOfTheirWorkload()
    {
        PodChange pods = Pods(ChangeEffect.Live);
        Workload Workload(string space) => new()
        {
            Resource = AlluxioConfig.LoadText(
                $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: w, namespace: {space}}}\n").Manifests[0].Resource,
        };

        Assert.Equal(("Deployment w", "each DataLoad of w"), (pods.Workload, (pods with { Kind = "DataLoad", IsLater = true }).Workload));
        Assert.True(pods.IsOf(Workload("alx")));
        Assert.False(pods.IsOf(Workload("other")));
        Assert.False((pods with { IsLater = true }).IsOf(Workload("alx")));
        Assert.False(pods.IsOfSame(pods with { Namespace = "other" }));
    }

    [Fact]
    public void HasEffects_CountsPods()
    {
        DeploymentComparison comparison = Of(Pods(ChangeEffect.NeedsHand)) with
        {
            Outcome = DeploymentOutcome.Unchanged,
            Changes = [Change with { Effect = ChangeEffect.None }],
        };

        Assert.True(new StateComparison { Deployments = [comparison] }.HasEffects);
        Assert.False(new StateComparison { Deployments = [comparison with { Pods = [] }] }.HasEffects);
    }

    [Fact]
    public void Json_HasTheFieldsOfObjects()
    {
        DeploymentComparison comparison =
            Compare("properties: {alluxio.a: one}", "properties: {alluxio.a: two}\n  worker: {jvmOptions: [-Da.secretKey=hunter2]}");
        JsonArray objects =
            JsonNode.Parse(new StateComparison { Deployments = [comparison] }.ToJson())!["deployments"]![0]!["objects"]!.AsArray();

        Assert.Equal(comparison.Objects.Count, objects.Count);
        foreach ((ObjectChange change, JsonNode? node) in comparison.Objects.Zip(objects))
        {
            Assert.Equal(
                (change.Kind, change.Name, change.IsPodTemplateChanged),
                ((string)node!["kind"]!, (string)node["name"]!, (bool)node["isPodTemplateChanged"]!));
            Assert.Equal(
                change.Fields.Select(static field => (field.Path, field.Before, field.After)),
                node["fields"]!
                    .AsArray()
                    .Select(static field => ((string)field!["path"]!, (string?)field["before"], (string?)field["after"])));
        }

        Assert.Contains(comparison.Objects, static change => change.Fields.Count > 0);
        Assert.DoesNotContain("hunter2", objects.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("***", objects.ToJsonString(), StringComparison.Ordinal);
    }

    private static DeploymentComparison Of(PodChange pods) =>
        new() { System = "s", Deployment = "a/b", Outcome = DeploymentOutcome.Changed, Changes = [Change], Pods = [pods] };

    private static PodChange Pods(ChangeEffect effect) =>
        new() { Kind = "Deployment", Namespace = "alx", Name = "w", Effect = effect, Reason = "r" };

    private static DeploymentComparison Compare(string before, string after)
    {
        static string Cluster(string spec) =>
            "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\n"
                + $"spec:\n  image: alluxio/alluxio-enterprise\n  imageTag: AI-3.7-13.0.0\n  {spec}\n";
        return Assert.Single(AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Cluster(before)),
            AlluxioConfig.LoadText(Cluster(after))).Deployments);
    }
}
