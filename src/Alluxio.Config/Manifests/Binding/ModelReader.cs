using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Reads nodes as models, by what is known of their types.</summary>
internal static class ModelReader
{
    private const string NamedItem = "name: ";

    /// <summary>The model of a node, or <see langword="null"/> for null. Anything but a mapping is reported and also gives
    /// <see langword="null"/>.</summary>
    public static Model? Read(ModelType type, YamlNode node, BindingContext context)
    {
        if (context.Mapping(node) is not { } mapping)
        {
            return null;
        }

        ModelLayout layout = type.Layout;
        ModelField[] fields = layout.Fields;
        BindingContext own = type.IsOpen ? context.Open : context;

        // The fields of every Kubernetes object are documented, even where its spec is not.
        BindingContext below = layout.IsResource ? context : own;
        FieldValues values = default;
        List<KeyValuePair<string, RawValue>>? unknown = null;
        RawValue? status = null;
        foreach (YamlEntry entry in mapping.Entries)
        {
            int slot = layout.SlotOf(entry.Key.Value);
            if (slot >= 0)
            {
                values.Set(slot, Field(fields[slot], entry.Value, below));
            }
            else if (layout.IsResource && entry.Key.Value == "status")
            {
                status = RawValues.From(entry.Value);
            }
            else
            {
                own.Unknown(entry, mapping, type.Name, layout.Names, ref unknown);
            }
        }

        for (int slot = 0; slot < fields.Length; slot++)
        {
            if (values[slot] is null && fields[slot].Is(FieldTraits.Required))
            {
                below.Required(mapping, type.Name, fields[slot].Name);
            }
        }

        Model model = type.Create(values, unknown is null ? null : new ValueMap<RawValue>([.. unknown]));
        return status is null ? model : (Resource)model with { Status = status };
    }

    private static object? Field(ModelField field, YamlNode node, BindingContext context) =>
        (field.Traits & (FieldTraits.List | FieldTraits.Map)) switch
        {
            FieldTraits.None => Value(field, node, context),
            FieldTraits.List => List(field, node, context),
            _ => Map(field, node, context),
        };

    private static object? Value(ModelField field, YamlNode node, BindingContext context) => field.Kind switch
    {
        ValueKind.Text => context.String(node),
        ValueKind.Model => Read(field.Type!, node, context),
        ValueKind.Boolean => Boxes.Of(context.Boolean(node)),
        ValueKind.Int32 => context.Int32(node),
        ValueKind.Int64 => context.Int64(node),
        ValueKind.Quantity => context.Quantity(node),
        ValueKind.IntOrString => context.IntOrString(node),
        ValueKind.Image => context.Image(node),
        ValueKind.LenientBoolean => Boxes.Of(context.LenientBoolean(node)),
        ValueKind.Time => context.Time(node),
        ValueKind.Base64 => context.Base64(node),
        ValueKind.Raw => RawValues.From(node),
        ValueKind.Reference => context.Reference(node),
        ValueKind.SecretName => context.SecretName(node),
        ValueKind.BareSecretName => context.BareSecretName(node),
        _ => throw NotReadable(field),
    };

    // Null items stand for the zero value, as in Kubernetes' own readers.
    private static object? List(ModelField field, YamlNode node, BindingContext context) => field.Kind switch
    {
        ValueKind.Text => context.List(node, static (item, context) => context.String(item) ?? ""),
        ValueKind.Model => Models(field.Type!, node, context),
        ValueKind.Int32 => context.List(node, static (item, context) => context.Int32(item) ?? 0),
        ValueKind.Int64 => context.List(node, static (item, context) => context.Int64(item) ?? 0),
        ValueKind.Reference => context.List(node, static (item, context) => context.Reference(item) ?? new(), NamedItem),
        ValueKind.SecretName => context.List(node, static (item, context) => context.SecretName(item) ?? new(), NamedItem),
        ValueKind.BareSecretName => context.List(node, static (item, context) => context.BareSecretName(item) ?? new(), ""),
        _ => throw NotReadable(field),
    };

    private static object? Map(ModelField field, YamlNode node, BindingContext context) => field.Kind switch
    {
        ValueKind.Text => context.Map(node, static (value, context) => context.String(value) ?? ""),
        ValueKind.Quantity => context.Map(node, static (value, context) => context.Quantity(value) ?? Quantity.Zero),
        ValueKind.Int64 => context.Map(node, static (value, context) => context.Int64(value) ?? 0),
        ValueKind.Base64 => context.Map(node, static (value, context) => context.Base64(value) ?? new Base64Value("")),
        _ => throw NotReadable(field),
    };

    private static object? Models(ModelType type, YamlNode node, BindingContext context)
    {
        ModelField? first = Array.Find(type.Layout.Fields, static field => field.Is(FieldTraits.Required) && field.Kind == ValueKind.Text);
        if (context.Sequence(node, first is null ? null : $"{first.Name}: ") is not { } sequence)
        {
            return null;
        }

        Model[] models = type.NewArray(sequence.Items.Count);
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = Read(type, sequence.Items[i], context) ?? type.Create(default, null);
        }

        return type.ListOf(models);
    }

    private static InvalidOperationException NotReadable(ModelField field) => new($"The field {field.Name} has no reader.");
}
