using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Models;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>The output of kubectl for a recorded cluster, with changes as users make them.</summary>
internal sealed class LiveCluster
{
    private readonly JsonNode _text;

    public LiveCluster(string name = "f-ps01")
    {
        _text = JsonNode.Parse(LiveCases.Text(name))!;
        Plan = LiveCases.Plan(name);
    }

    public ResolvedPlan Plan { get; set; }

    public JsonArray Items => _text["items"]!.AsArray();

    public JsonNode this[string kind, string name] =>
        Items.Single(item => (string?)item!["kind"] == kind && (string?)item["metadata"]!["name"] == name)!;

    public JsonNode Worker => this["StatefulSet", "hbase-worker"];

    public JsonNode Template => Worker["spec"]!["template"]!;

    public JsonNode Container => Template["spec"]!["containers"]![0]!;

    public void Add(string json) => Items.Add(JsonNode.Parse(json));

    public void Add(Model model) => Items.Add(JsonNode.Parse(model.ToJson()));

    public void Remove(string kind, string name) => Items.Remove(this[kind, name]);

    /// <summary>Does what <c>kubectl rollout restart</c> does with the worker.</summary>
    public void Restart()
    {
        Template["metadata"]!["annotations"] ??= new JsonObject();
        Template["metadata"]!["annotations"]!["kubectl.kubernetes.io/restartedAt"] = "2026-01-01T00:00:00Z";
    }

    /// <summary>A pod of the worker.</summary>
    public JsonNode Pod(string image, string? running = null, string? revision = null)
    {
        revision ??= (string)Worker["status"]!["updateRevision"]!;
        string pod = $$$"""
            {"apiVersion": "v1", "kind": "Pod",
             "metadata": {"name": "hbase-worker-0", "namespace": "default", "labels": {"controller-revision-hash": "{{{revision}}}"},
               "ownerReferences": [{"apiVersion": "apps/v1", "kind": "StatefulSet", "name": "hbase-worker", "controller": true}]},
             "spec": {"containers": [{"name": "alluxio-worker", "image": "{{{image}}}"}]},
             "status": {"containerStatuses": [{"name": "alluxio-worker", "image": "{{{running ?? image}}}", "imageID": "sha256:1"}]}}
            """;
        JsonNode node = JsonNode.Parse(pod)!;
        Items.Add(node);
        return node;
    }

    public LiveComparison Compare(LiveOptions? options = null) => Plan.CompareToLive(AlluxioConfig.LoadLive(_text.ToJsonString()), options);
}
