using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// A cluster that runs our objects as the real API server stores them has no difference, and is read whatever the form of the text.
/// </summary>
public class LiveClusterTests
{
    public static TheoryData<string> Cases => [.. LiveCases.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void D30_CompareToLive_OfItsOwnObjects_FindsNothing(string name)
    {
        LiveObjects live = AlluxioConfig.LoadLive(LiveCases.Text(name));
        ResolvedPlan plan = LiveCases.Plan(name);
        LiveComparison comparison = plan.CompareToLive(live);
        Assert.Empty(live.Diagnostics);
        Assert.Equal(plan.Objects.Count, comparison.Objects.Count(static found => !found.IsManifest));
        Assert.True(comparison.IsInSync, comparison.ToString());
        Assert.All(comparison.Objects, static found => Assert.Equal(LiveState.InSync, found.State));
    }

    [Fact]
    public void Cases_AreAllHere() => Assert.Equal(93, Cases.Count);

    [Fact]
    public void LoadLive_TakesOneObjectAndSeveralOutputsInARow()
    {
        LiveCluster cluster = new();
        string text = string.Join("\n", cluster.Items.Select(static item => item!.ToJsonString()));
        LiveObjects live = AlluxioConfig.LoadLive(text + "\n" + LiveCases.Text("k-k01-000"));
        Assert.True(cluster.Plan.CompareToLive(live).IsInSync);
        Assert.True(LiveCases.Plan("k-k01-000").CompareToLive(live).IsInSync);
        Assert.Equal(1, AlluxioConfig.LoadLive(cluster.Worker.ToJsonString()).Count);
    }

    [Fact]
    public void LoadLive_NeedsNoManagedFields()
    {
        LiveCluster cluster = new();
        foreach (JsonNode? item in cluster.Items)
        {
            item!["metadata"]!.AsObject().Remove("managedFields");
        }

        Assert.True(cluster.Compare().IsInSync);
        cluster.Container["image"] = "other:1";
        Assert.Null(cluster.Compare().Objects.SelectMany(static found => found.Fields).Single().SetBy);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("null 1 [] {}", 0, 0)]
    [InlineData("""{"kind": "ConfigMap", "metadata": {"name": "a"}} {"kind": """, 1, 1)]
    [InlineData("""{"kind": "ConfigMap", "metadata": {"name": "a"}} No resources found""", 1, 1)]
    [InlineData("""{"kind": "ConfigMap", "metadata": {"name": 7}, "data": []}""", 1, 0)]
    [InlineData(
        """{"kind": ["ConfigMap"], "metadata": {"name": "a", "managedFields": {}, "ownerReferences": [1]}, "spec": 3, "status": "x"}""", 1,
        0)]
    [InlineData("""{"kind": "Pod", "metadata": {"name": "\ud800"}}""", 0, 1)]
    public void LoadLive_OfBadInput_KeepsWhatItCouldRead(string text, int objects, int problems)
    {
        LiveObjects live = AlluxioConfig.LoadLive(text);
        Assert.Equal((objects, problems), (live.Count, live.Diagnostics.Count));
        Assert.All(live.Diagnostics, static found => Assert.Equal(("ALX1030", 1), (found.Code, found.Location!.Line)));
        Assert.NotEmpty(new LiveCluster().Plan.CompareToLive(live).ToString());
    }

    // A restart by hand is no drift.
    [Fact]
    public void D31_RestartByHand_IsNamed()
    {
        LiveCluster cluster = new();
        cluster.Restart();
        LiveComparison comparison = cluster.Compare();
        Assert.True(comparison.IsInSync);
        Assert.Contains("restarted manually", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void D40_HostPortsThatOlderServersWriteIntoTemplates_AreNoDifference()
    {
        LiveCluster cluster = new();
        foreach (JsonNode? port in cluster.Container["ports"]!.AsArray())
        {
            port!["hostPort"] = (int)port["containerPort"]!;
        }

        Assert.True(cluster.Compare().IsInSync);
        cluster.Container["ports"]![0]!["hostPort"] = 1;
        Assert.False(cluster.Compare().IsInSync);
    }

    [Fact]
    public void D32_FieldsThatServersWriteIntoPods_AreNoDifference()
    {
        string name = LiveCases.Names.First(static name => LiveCases.Plan(name).Objects.Any(static found => found is Pod));
        LiveCluster pods = new(name);
        JsonNode spec = pods.Items.First(static item => (string?)item!["kind"] == "Pod")!["spec"]!;
        Add(spec, "volumes", """{"name": "kube-api-access-x", "projected": {"sources": []}}""");
        Add(
            spec["containers"]![0]!,
            "volumeMounts",
            """{"name": "kube-api-access-x", "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount", "readOnly": true}""");
        Add(
            spec,
            "tolerations",
            """{"key": "node.kubernetes.io/not-ready", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300}""");
        spec["nodeName"] = "n";
        spec["priority"] = 0;
        spec["preemptionPolicy"] = "PreemptLowerPriority";
        Assert.All(pods.Compare().Objects, static found => Assert.Equal(LiveState.InSync, found.State));
    }

    private static void Add(JsonNode node, string list, string item)
    {
        node[list] ??= new JsonArray();
        node[list]!.AsArray().Add(JsonNode.Parse(item));
    }
}
