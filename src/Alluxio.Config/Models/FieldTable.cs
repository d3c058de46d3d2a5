namespace Alluxio.Config.Models;

/// <summary>
/// Every field of a kind of object by its path, as rule tables name it. Types of Kubernetes and the sources of a volume count as one field.
/// </summary>
/// <typeparam name="T">The kind.</typeparam>
internal static class FieldTable<T>
    where T : Model, IModel, new()
{
    private const string OneField = "VolumeSource";

    // Field by field, down from the object.
    private static readonly Dictionary<string, int[]> Paths = new(StringComparer.Ordinal);

    static FieldTable()
    {
        List<string> itemFields = [];
        Walk(ModelType.Of<T>(), "", [], itemFields);
        ItemFields = [.. itemFields];
        Values = Paths.ToDictionary(static path => path.Key, static path => Reader(path.Value), StringComparer.Ordinal);
    }

    /// <summary>The fields that an object has at most once, with the way to their values.</summary>
    public static IReadOnlyDictionary<string, Func<object, object?>> Values { get; }

    /// <summary>The fields of list items: their paths have <c>[]</c>, and they have no value.</summary>
    public static IReadOnlyList<string> ItemFields { get; }

    /// <summary>All paths.</summary>
    public static IEnumerable<string> All => Values.Keys.Concat(ItemFields);

    private static void Walk(ModelType type, string prefix, int[]? way, List<string> itemFields)
    {
        ModelField[] fields = type.Layout.Fields;
        for (int slot = 0; slot < fields.Length; slot++)
        {
            if (fields[slot].Is(FieldTraits.Hidden))
            {
                continue;
            }

            string path = prefix + fields[slot].Name;
            int[]? wayHere = way is null ? null : [.. way, slot];
            ModelType? below = fields[slot].Type is { } candidate
                && candidate.System == ModelType.Of<T>().System
                && candidate.Name != OneField ? candidate : null;
            bool isList = fields[slot].Is(FieldTraits.List);
            if (wayHere is not null)
            {
                Paths.Add(path, wayHere);
            }
            else if (below is null || isList)
            {
                itemFields.Add(path);
            }

            if (below is not null)
            {
                Walk(below, path + (isList ? "[]." : "."), isList ? null : wayHere, itemFields);
            }
        }
    }

    private static Func<object, object?> Reader(int[] way) => root =>
    {
        object? value = root;
        foreach (int slot in way)
        {
            if (value is not Model model)
            {
                return null;
            }

            value = model.Fields[slot];
        }

        return value;
    };
}
