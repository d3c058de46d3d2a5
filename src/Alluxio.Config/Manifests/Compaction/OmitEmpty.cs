using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Compaction;

/// <summary>
/// What Kubernetes' Go types make of a user's value when a controller reads and writes it again: zero values of optional fields disappear
/// unless the field is a pointer, quantities are respelled, and fields that the types do not have are lost. Empty records stay.
/// </summary>
internal static class OmitEmpty
{
    public static T Compact<T>(T value)
        where T : Model => (T)Record(value);

    private static Model Record(Model model)
    {
        ModelField[] fields = model.ModelType.Layout.Fields;
        ref readonly FieldValues from = ref model.Fields;
        FieldValues to = default;
        for (int slot = 0; slot < fields.Length; slot++)
        {
            if (from[slot] is { } value)
            {
                to.Set(slot, Field(fields[slot], value));
            }
            else if (fields[slot].Is(FieldTraits.AlwaysWritten))
            {
                to.Set(slot, Quantity.Zero);
            }
        }

        return model.ModelType.Create(to, unknown: null);
    }

    private static object? Field(ModelField field, object value)
    {
        bool keepsZero = field.Is(FieldTraits.Required | FieldTraits.KeepsZero);
        return (field.Kind, value) switch
        {
            (ValueKind.Model, Model model) => Record(model),
            (ValueKind.Model, _) => field.Type!.ItemsOf(value).IsEmpty && !keepsZero ? null : Records(field.Type!, value),
            (ValueKind.Reference, Model model) => Record(model),
            (ValueKind.Quantity, Quantity quantity) => quantity.AsRendered(),
            (ValueKind.Quantity, ValueMap<Quantity> { Count: > 0 } map) => Rewritten(map),
            _ => keepsZero || !IsZero(value) ? value : null,
        };
    }

    private static bool IsZero(object value) => value is ""
        or false
        or 0
        or 0L
        or ValueList<string> { Count: 0 }
        or ValueMap<string> { Count: 0 }
        or ValueMap<Quantity> { Count: 0 };

    private static object Records(ModelType type, object list)
    {
        ReadOnlySpan<Model> from = type.ItemsOf(list);
        Model[] to = type.NewArray(from.Length);
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = Record(from[i]);
        }

        return type.ListOf(to);
    }

    private static ValueMap<Quantity> Rewritten(ValueMap<Quantity> map) =>
        [.. map.AsEnumerable().Select(static entry => KeyValuePair.Create(entry.Key, entry.Value.AsRendered()))];
}
