using System.Collections.Concurrent;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>The right place of a field that is one level too high or too deep.</summary>
internal static class FieldPlaces
{
    // More places than these say nothing.
    private const int MostPlaces = 4;

    // No field of ours lies deeper; a type that held itself would go on for ever.
    private const int Deepest = 6;

    private static readonly ConcurrentDictionary<ModelType, string[][]> Known = new();

    /// <summary>The fields that have a field of this name, one level away from its place; empty if there are none, or too many.</summary>
    /// <param name="owner">The mapping with the field.</param>
    /// <param name="name">The field's name.</param>
    public static string[] Of(YamlMapping owner, string name)
    {
        YamlNode root = owner;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        if (root is not YamlMapping document || document["apiVersion"] is not YamlScalar api || document["kind"] is not YamlScalar kind
            || !ResourceBindings.TryGetType(api.Value, kind.Value, out ModelType? type))
        {
            return [];
        }

        // A name that most components have, such as resources, does not suggest a place.
        string[] at = [.. NodePaths.Of(owner).Segments.AsEnumerable().Select(static segment => segment.Name).OfType<string>()];
        string[] places = [.. Known.GetOrAdd(type, FieldsOf)
            .Where(field => IsOneLevelAway(field, at, name))
            .Select(static field => string.Join('.', field[..^1]))];
        return places.Length <= MostPlaces ? places : [];
    }

    // The fields of the spec, and of Kubernetes' own types those one level down where there is one value only, such as the limits of
    // resources.
    private static string[][] FieldsOf(ModelType type) => [.. FieldsOf(type, []).Where(static field => field is ["spec", ..])];

    private static IEnumerable<string[]> FieldsOf(ModelType type, string[] above) => above.Length == Deepest ? [] : type.Layout.Fields
        .Where(static field => !field.Is(FieldTraits.Hidden))
        .SelectMany(field => Of(field, type.IsOfKubernetes, [.. above, field.Name]));

    private static IEnumerable<string[]> Of(ModelField field, bool isOfKubernetes, string[] path)
    {
        bool isSpec = path.Length > 1 || field.Name == "spec";
        return !isOfKubernetes
            && isSpec
            && field.Type is { } below
            && !field.Is(FieldTraits.Map)
            && (!below.IsOfKubernetes || !field.Is(FieldTraits.List))
            ? [path, .. FieldsOf(below, path)]
            : [path];
    }

    private static bool IsOneLevelAway(
        ReadOnlySpan<string> field,
        ReadOnlySpan<string> owner,
        string name) => field is [.. var place, var last] && last == name && place.Length > 0
        && ((place.Length == owner.Length + 1 && place[..^1].SequenceEqual(owner))
            || (place.Length == owner.Length - 1 && owner[..^1].SequenceEqual(place)));
}
