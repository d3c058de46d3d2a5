using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Objects of a cluster that are not in the plan, old pods of a Deployment, and the end of a JSON text.</summary>
public sealed class LiveRestTests
{
    [Fact]
    public void ObjectWithOurLabels_ThatIsInNoPlan_IsListed()
    {
        LiveCluster cluster = new();
        JsonNode old = JsonNode.Parse(cluster.Worker.ToJsonString())!;
        old["metadata"]!["name"] = "hbase-oldworker";
        cluster.Add(old.ToJsonString());

        LiveComparison comparison = cluster.Compare();

        Assert.Equal(["StatefulSet default/hbase-oldworker"], comparison.InNoPlan);
        Assert.True(comparison.IsInSync);
        Assert.Contains("In no plan", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"inNoPlan\"", comparison.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release", "other")]
    [InlineData("ownerReferences", null)]
    public void ThirdPartyObject_IsNotListed(string what, string? label)
    {
        LiveCluster cluster = new();
        JsonNode other = JsonNode.Parse(cluster.Worker.ToJsonString())!;
        other["metadata"]!["name"] = "hbase-oldworker";
        if (label is null)
        {
            other["metadata"]![what] =
                JsonNode.Parse("""[{"apiVersion": "apps/v1", "kind": "Deployment", "name": "x", "controller": true}]""");
        }
        else
        {
            other["metadata"]!["labels"]![what] = label;
        }

        cluster.Add(other.ToJsonString());
        Assert.Empty(cluster.Compare().InNoPlan);
    }

    [Fact]
    public void Clusters_HaveNothingInNoPlan() => Assert.All(
        LiveCases.Names,
        static name => Assert.Empty(LiveCases.Plan(name).CompareToLive(AlluxioConfig.LoadLive(LiveCases.Text(name))).InNoPlan));

    [Fact]
    public void OldPodsOfADeployment_AreNamed()
    {
        const string Text = """
            {"kind": "Deployment", "apiVersion": "apps/v1", "metadata": {"name": "w", "namespace": "a", "annotations": {"deployment.kubernetes.io/revision": "2"}},
             "status": {"replicas": 2, "updatedReplicas": 1}}
            {"kind": "ReplicaSet", "apiVersion": "apps/v1", "metadata": {"name": "w-old", "namespace": "a", "labels": {"pod-template-hash": "old"},
             "annotations": {"deployment.kubernetes.io/revision": "1"}, "ownerReferences": [{"kind": "Deployment", "name": "w", "controller": true}]}}
            {"kind": "ReplicaSet", "apiVersion": "apps/v1", "metadata": {"name": "w-new", "namespace": "a", "labels": {"pod-template-hash": "new"},
             "annotations": {"deployment.kubernetes.io/revision": "2"}, "ownerReferences": [{"kind": "Deployment", "name": "w", "controller": true}]}}
            {"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "w-old-1", "namespace": "a", "labels": {"pod-template-hash": "old"},
             "ownerReferences": [{"kind": "ReplicaSet", "name": "w-old", "controller": true}]}}
            {"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "w-new-1", "namespace": "a", "labels": {"pod-template-hash": "new"},
             "ownerReferences": [{"kind": "ReplicaSet", "name": "w-new", "controller": true}]}}
            """;
        LiveObjects live = AlluxioConfig.LoadLive(Text);
        LiveObject deployment = live.All.Single(static found => found.Key.Kind == "Deployment");

        Assert.Equal(["The template is new, but these pods are old: w-old-1."], OldPods.Of(deployment, live.Pods));
    }

    [Fact]
    public void BrokenJson_HasItsPlace()
    {
        Diagnostic told = Assert.Single(AlluxioConfig.LoadLive("{\"kind\": \"ConfigMap\"}\n\"äö\" oops", "live.json").Diagnostics);

        Assert.Equal(("ALX1030", DiagnosticSeverity.Error, "live.json(2,6)"), (told.Code, told.Severity, told.Location!.ToString()));
    }

    [Theory]
    [InlineData("spec.hostPath.path", "/a", "/b", true)]
    [InlineData("spec.csi.volumeHandle", "a", "b", true)]
    [InlineData("spec.volumeMode", "Filesystem", "Block", true)]
    [InlineData("spec.nodeAffinity.required", "a", "b", true)]
    [InlineData("spec.capacity.storage", "1Gi", "2Gi", false)]
    [InlineData("spec.persistentVolumeReclaimPolicy", "Delete", "Retain", false)]
    [InlineData("spec.storageClassName", "a", "b", false)]
    [InlineData("spec.mountOptions", "a", "b", false)]
    public void PersistentVolume_KeepsItsSource(string field, string before, string after, bool isRefused)
    {
        static string Text(string field, string value)
        {
            string text = $"\"{value}\"";
            foreach (string name in field.Split('.').Reverse())
            {
                text = $"{{\"{name}\": {text}}}";
            }

            return text;
        }

        NormalMap old = Map(Text(field, before));
        NormalMap now = Map(Text(field, after));
        ValueList<string> refusals =
            UpdateRules.Of("PersistentVolume", old, now, [.. NormalComparison.Compare(old, now)], new StorageClasses([]));

        Assert.Equal(isRefused, refusals.Count > 0);
    }

    private static NormalMap Map(string json) => NormalForm.Of(
        AlluxioConfig.LoadLive($"{{\"kind\": \"PersistentVolume\", \"apiVersion\": \"v1\", \"metadata\": {{\"name\": \"v\"}}, "
            + $"{json[1..]}").All.Single().Content, null, "PersistentVolume");
}
