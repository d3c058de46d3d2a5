using System.Text.Json;
using System.Text.Json.Nodes;
using Alluxio.Config.Comparison.Live;
using BenchmarkDotNet.Attributes;

namespace Alluxio.Config.Bench;

/// <summary>
/// Reading what <c>kubectl get</c> prints of 1,000 objects, 30 MB of it, and comparing the deployments that they belong to.
/// </summary>
[MemoryDiagnoser]
public class LiveBenchmarks
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 4 };

    private const int Objects = 1000;
    private const int Size = 30_000_000;

    private ResolvedPlan[] _plans = [];
    private byte[] _text = [];
    private LiveObjects? _live;

    [GlobalSetup]
    public void Print()
    {
        List<ResolvedPlan> plans = [];
        JsonArray items = [];
        foreach (string manifest in ManifestText.Many("AlluxioRuntime", Objects))
        {
            ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(manifest));
            if (items.Count + plan.Objects.Count > Objects)
            {
                break;
            }

            plans.Add(plan);
            foreach (JsonNode item in plan.Objects.Select(static found => JsonNode.Parse(found.ToJson())!))
            {
                Store(item);
                items.Add(item);
            }
        }

        _plans = [.. plans];
        _text = JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject { ["apiVersion"] = "v1", ["items"] = items, ["kind"] = "List" }, Indented);
        if (_text.Length < Size)
        {
            throw new InvalidOperationException($"The text has {_text.Length} bytes only.");
        }

        _live = Load();
        int inSync = CompareAll();
        if (inSync != _plans.Length)
        {
            throw new InvalidOperationException($"{inSync} of {_plans.Length} are in sync.");
        }
    }

    [Benchmark]
    public LiveObjects Load() => AlluxioConfig.LoadLive(_text);

    [Benchmark]
    public int CompareAll() => _plans.Count(plan => plan.CompareToLive(_live!).IsInSync);

    [Benchmark]
    public int LoadAndCompareAll()
    {
        LiveObjects live = Load();
        return _plans.Count(plan => plan.CompareToLive(live).IsInSync);
    }

    // Adds the fields that a server adds: the owner of each field, a copy of the applied text, and a status.
    private static void Store(JsonNode item)
    {
        string applied = item.ToJsonString();
        JsonNode metadata = item["metadata"]!;
        metadata["uid"] = "11111111-2222-3333-4444-555555555555";
        metadata["resourceVersion"] = "153922";
        metadata["managedFields"] = new JsonArray(
            Entry("helm", Fields(item)),
            Entry("kubectl-client-side-apply", Fields(item)));
        metadata["annotations"] ??= new JsonObject();
        metadata["annotations"]!["kubectl.kubernetes.io/last-applied-configuration"] = applied;
        item["status"] = new JsonObject { ["observedGeneration"] = 1, ["conditions"] = new JsonArray() };
    }

    private static JsonObject Entry(string manager, JsonNode fields) =>
        new()
        {
            ["fieldsType"] = "FieldsV1",
            ["fieldsV1"] = fields,
            ["manager"] = manager,
            ["operation"] = "Update",
            ["time"] = "2026-01-01T00:00:00Z",
        };

    private static JsonObject Fields(JsonNode node)
    {
        JsonObject fields = [];
        switch (node)
        {
            case JsonObject map:
                foreach ((string name, JsonNode? value) in map)
                {
                    fields["f:" + name] = value is null ? new JsonObject() : Fields(value);
                }

                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    fields[$"k:{{\"name\":\"{list[i]?.ToString().GetHashCode(StringComparison.Ordinal)}{i}\"}}"] = Fields(list[i]!);
                }

                break;
        }

        return fields;
    }
}
