using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alluxio.Config.Models;
using k8s;
using k8s.Models;

namespace Alluxio.Config;

/// <summary>Takes apart what a program gives as objects: single ones, lists of the API, and sequences of both.</summary>
internal static class GivenObjects
{
    private const string ListEnding = "List";

    /// <summary>The objects, for use at once: what was given as JSON is not copied, and may be disposed of later.</summary>
    public static IReadOnlyList<RawObject> Of(ReadOnlySpan<object> objects)
    {
        List<RawObject> found = [];
        foreach (object given in objects)
        {
            Add(given, found);
        }

        return found;
    }

    /// <summary>The objects of one JSON value: the object itself, or the items of a list with the list's kind and version.</summary>
    /// <param name="value">The value.</param>
    /// <param name="assumed">Kind and version where the value does not say them.</param>
    public static IEnumerable<RawObject> Of(JsonElement value, (string ApiVersion, string Kind)? assumed = null)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany(static item => Of(item));
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"A JSON value of the kind {value.ValueKind} is not a Kubernetes object.", nameof(value));
        }

        string kind = TextOf(value, "kind") ?? assumed?.Kind ?? "";
        string apiVersion = TextOf(value, "apiVersion") ?? (kind == assumed?.Kind ? assumed?.ApiVersion : null) ?? "";
        return ItemsOf(value, kind) is { } items
            ? items.EnumerateArray().SelectMany(item => Of(item, KindOfItems(apiVersion, kind)))
            : [new RawObject(apiVersion, kind, value)];
    }

    private static void Add(object? given, List<RawObject> found)
    {
        switch (given)
        {
            case null:
                throw new ArgumentException("An object is null.", nameof(given));
            case JsonElement element:
                found.AddRange(Of(element));
                break;
            case JsonDocument document:
                found.AddRange(Of(document.RootElement));
                break;
            case JsonNode node:
                found.AddRange(Of(JsonSerializer.SerializeToElement(node)));
                break;
            case Model model:
                found.AddRange(Of(Parse(model.ToJson())));
                break;
            case IKubernetesObject typed:
                found.AddRange(Of(Parse(KubernetesJson.Serialize(typed)), ClientKinds.KindOf(typed.GetType()) ?? KindOfTypedItems(typed)));
                break;
            case IDictionary:
                found.AddRange(Of(Parse(KubernetesJson.Serialize(given))));
                break;
            case IEnumerable several and not string:
                foreach (object? item in several)
                {
                    Add(item, found);
                }

                break;
            default:
                throw new ArgumentException(
                    $"A {given.GetType()} is not a Kubernetes object. Pass an IKubernetesObject, a JsonElement, JsonDocument or JsonNode, "
                    + "or a sequence of them. For texts, use AlluxioConfig.LoadText.",
                    nameof(given));
        }
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    // A third-party kind may have its own items; then it also has a spec.
    private static JsonElement? ItemsOf(JsonElement value, string kind) =>
        (kind.Length == 0 || kind.EndsWith(ListEnding, StringComparison.Ordinal)) && !value.TryGetProperty("spec", out _)
        && value.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array
            ? items
            : null;

    private static (string ApiVersion, string Kind)? KindOfItems(string apiVersion, string kind) =>
        kind.Length > ListEnding.Length ? (apiVersion, kind[..^ListEnding.Length]) : null;

    // A list of a custom resource whose own class says nothing: its items' class may.
    private static (string ApiVersion, string Kind)? KindOfTypedItems(IKubernetesObject list) => list.GetType().GetInterfaces()
        .Where(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IItems<>))
        .Select(static type => ClientKinds.KindOf(type.GetGenericArguments()[0]))
        .Select(static kind => kind is { } known ? (known.ApiVersion, known.Kind + ListEnding) : kind)
        .FirstOrDefault();

    private static string? TextOf(JsonElement value, string name) =>
        new RawObject("", "", value).TextOf(name) is { Length: > 0 } found ? found : null;
}
