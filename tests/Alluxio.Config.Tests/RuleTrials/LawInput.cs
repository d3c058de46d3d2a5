using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>Manifests and controller settings, of which single fields can be given and taken away.</summary>
internal sealed record LawInput
{
    /// <summary>The objects whose fields the rules read, by the kind that rule layers name. Never changed in place.</summary>
    public required ImmutableSortedDictionary<string, JsonObject> Objects { get; init; }

    /// <summary>Further objects, for example the Secrets that the others refer to.</summary>
    public ImmutableList<JsonObject> Others { get; init; } = [];

    /// <summary>The settings of the controller.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The manifests as a load gives them, with places.</summary>
    public ManifestSet ToManifests() =>
        AlluxioConfig.LoadText(string.Join("\n---\n", Objects.Values.Concat(Others).Select(static item => item.ToJsonString())));

    /// <summary>The input with a field given. A step <c>[]</c> of the path is the first item of a list.</summary>
    public LawInput With(string kind, string path, JsonNode value) => Change(kind, path, value);

    /// <summary>The input without a field.</summary>
    public LawInput Without(string kind, string path) => Change(kind, path, null);

    /// <summary>The value of a field.</summary>
    public JsonNode? Find(string kind, string path)
    {
        JsonNode? node = Objects.GetValueOrDefault(kind);
        foreach (string step in Steps(path))
        {
            node = step == "[]" ? (node as JsonArray)?.FirstOrDefault() : (node as JsonObject)?[step];
        }

        return node;
    }

    private LawInput Change(string kind, string path, JsonNode? value)
    {
        if (!Objects.TryGetValue(kind, out JsonObject? given))
        {
            return this;
        }

        JsonObject copy = given.DeepClone().AsObject();
        string[] steps = Steps(path);
        JsonNode node = copy;
        foreach ((string step, string next) in steps.Zip(steps.Skip(1)))
        {
            JsonNode? below = step == "[]" ? node.AsArray().FirstOrDefault() : node.AsObject()[step];
            if (below is null && value is null)
            {
                return this;
            }

            below ??= Add(node, step, next == "[]" ? new JsonArray() : new JsonObject());
            node = below;
        }

        if (value is null)
        {
            (node as JsonObject)?.Remove(steps[^1]);
        }
        else
        {
            node.AsObject()[steps[^1]] = value.DeepClone();
        }

        return this with { Objects = Objects.SetItem(kind, copy) };
    }

    private static JsonNode Add(JsonNode node, string step, JsonNode below)
    {
        if (node is JsonArray list)
        {
            list.Add(below);
        }
        else
        {
            node.AsObject()[step] = below;
        }

        return below;
    }

    private static string[] Steps(string path) => path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
}
