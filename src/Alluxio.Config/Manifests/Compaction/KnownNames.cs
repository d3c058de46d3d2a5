using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Compaction;

/// <summary>
/// The names that the types of Kubernetes have for a user's value: a read with these types loses all other names, and keeps the rest
/// unchanged.
/// </summary>
internal static class KnownNames
{
    /// <summary>A record without the names that its type lacks, at any depth; the record itself if there are none.</summary>
    public static T Of<T>(T record)
        where T : Model => (T)Record(record);

    /// <summary>The same of each record of a list.</summary>
    public static ValueList<T> Of<T>(ValueList<T> records)
        where T : Model => records.Any(HasOthers) ? [.. records.Select(Of)] : records;

    private static bool HasOthers(Model record) => !ReferenceEquals(Record(record), record);

    private static Model Record(Model record)
    {
        FieldValues? changed = null;
        ModelField[] fields = record.ModelType.Layout.Fields;
        ref readonly FieldValues values = ref record.Fields;
        for (int slot = values.Next(0); slot >= 0; slot = values.Next(slot + 1))
        {
            object value = values[slot]!;
            object known = value switch
            {
                Model inner => Record(inner),
                _ when fields[slot] is { Kind: ValueKind.Model, Type: { } type } => Records(type, value),
                _ => value,
            };
            if (!ReferenceEquals(known, value))
            {
                FieldValues copy = changed ?? values.Copy();
                copy.Set(slot, known);
                changed = copy;
            }
        }

        return changed is null && record.UnknownFields is null
            ? record
            : record.ModelType.Create(changed ?? values.Copy(), unknown: null);
    }

    private static object Records(ModelType type, object list)
    {
        ReadOnlySpan<Model> items = type.ItemsOf(list);
        Model[]? known = null;
        for (int i = 0; i < items.Length; i++)
        {
            Model item = Record(items[i]);
            if (!ReferenceEquals(item, items[i]))
            {
                (known ??= Copy(type, items))[i] = item;
            }
        }

        return known is null ? list : type.ListOf(known);
    }

    private static Model[] Copy(ModelType type, ReadOnlySpan<Model> items)
    {
        Model[] copy = type.NewArray(items.Length);

        // One by one: the array is of the type itself, the span is not.
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = items[i];
        }

        return copy;
    }
}
