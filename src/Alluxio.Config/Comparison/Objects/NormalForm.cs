using System.Collections.Concurrent;
using System.Text;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>
/// Brings an object into the form in which two objects are compared: defaults of the API server are there, absent, null and empty are one,
/// lists go by their keys, and what servers write for themselves is gone.
/// </summary>
internal sealed class NormalForm
{
    private static readonly ConcurrentDictionary<string, NormalMap> Defaults = new(StringComparer.Ordinal);

    private readonly bool _isPod;

    private NormalForm(bool isPod) => _isPod = isPod;

    public static NormalMap Of(Resource resource) =>
        Of(RawValueBuilder.Of(resource), resource is UnknownResource ? null : resource.ModelType, resource.Kind);

    /// <summary>The normal form of an object's content.</summary>
    /// <param name="content">The object, from apiVersion on.</param>
    /// <param name="type">Its type; <see langword="null"/> for one that is not modelled.</param>
    /// <param name="kind">Its kind.</param>
    public static NormalMap Of(RawMapping content, ModelType? type, string? kind)
    {
        NormalForm form = new(kind == "Pod");
        NormalMap map = form.Map(content, type);
        map.RemoveWhere(static name => name is "status" or "kind" or "apiVersion");
        return map;
    }

    private NormalMap Map(RawMapping mapping, ModelType? type)
    {
        NormalMap map = new(mapping.Entries.Count + ServerDefaults.CountOf(type));
        ModelLayout? layout = type?.Layout;
        foreach ((string name, RawValue value) in mapping.Entries.AsSpan())
        {
            int slot = layout?.SlotOf(name) ?? -1;
            if (Value(name, value, slot < 0 ? null : layout!.Fields[slot]) is { } normal)
            {
                map[name] = normal;
            }
        }

        if (type is not null)
        {
            Complete(map, type);
        }
        else if (map.Map("metadata") is { } metadata && mapping.Entries.ContainsKey("kind"))
        {
            Metadata(metadata);
        }

        map.Sort();
        return map;
    }

    private void Complete(NormalMap map, ModelType type)
    {
        foreach (string name in ServerDefaults.ObjectsOf(type))
        {
            map[name] ??= DefaultsOf(type.Layout.Fields[type.Layout.SlotOf(name)].Type!);
        }

        ServerDefaults.Apply(type, map);
        switch (type.Name)
        {
            case "ObjectMeta":
                Metadata(map);
                break;
            case "PodSpec":
                PodForm.Complete(map, _isPod);
                break;
            case "PersistentVolumeClaim":
                map.RemoveWhere(static name => name is "status" or "kind" or "apiVersion");
                break;
            case "Secret":
                Secret(map);
                break;
        }
    }

    // The server's defaults are immutable here, so all objects share them.
    private static NormalMap DefaultsOf(ModelType type) =>
        Defaults.GetOrAdd(type.Name, static (_, type) => new NormalForm(isPod: false).Map(new RawMapping(), type), type);

    private NormalValue? Value(string name, RawValue value, ModelField? field)
    {
        switch (value)
        {
            case RawScalar { Kind: RawScalarKind.Null }:
                return null;
            case RawScalar scalar when IsReference(field):
                return Reference(scalar.Text);
            case RawScalar scalar:
                bool isKept = field is null || field.Is(FieldTraits.KeepsZero) || scalar.Text.Length > 0;
                return isKept && !(field is not null && ServerFields.IsDropped(name, scalar.Text)) ? Scalar(scalar, field) : null;
            case RawMapping mapping:
                NormalMap map = field?.Is(FieldTraits.Map) == true ? Entries(mapping, field) : Map(mapping, field?.Type);
                return map.Count == 0 && !ServerFields.IsKeptWhereEmpty(name) ? null : map;
            default:
                RawSequence sequence = (RawSequence)value;
                return sequence.Items.Count == 0 ? null : List(sequence, field);
        }
    }

    private static bool IsReference(ModelField? field) =>
        field?.Kind is ValueKind.Reference or ValueKind.SecretName or ValueKind.BareSecretName;

    private static NormalMap Reference(string name)
    {
        NormalMap map = new();
        if (name.Length > 0)
        {
            map.SetDefault("name", name);
        }

        return map;
    }

    private static NormalScalar Scalar(RawScalar scalar, ModelField? field) => new(
        scalar.Text,
        isNumber: scalar.Kind == RawScalarKind.Number
            && field?.Kind is null or ValueKind.IntOrString or ValueKind.Raw or ValueKind.Int32 or ValueKind.Int64,
        isAmount: field?.Kind == ValueKind.Quantity);

    // Of labels, data and properties an empty value is one, too.
    private static NormalMap Entries(RawMapping mapping, ModelField field)
    {
        NormalMap map = new(mapping.Entries.Count);
        foreach ((string name, RawValue value) in mapping.Entries.AsSpan())
        {
            if (value is RawScalar { Kind: not RawScalarKind.Null } scalar)
            {
                map[name] = new NormalScalar(scalar.Text, isAmount: field.Kind == ValueKind.Quantity);
            }
        }

        map.Sort();
        return map;
    }

    private NormalList List(RawSequence sequence, ModelField? field)
    {
        NormalValue[] items = new NormalValue[sequence.Items.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = sequence.Items[i] switch
            {
                RawMapping mapping => Map(mapping, field?.Type),
                RawScalar scalar when IsReference(field) => Reference(scalar.Kind == RawScalarKind.Null ? "" : scalar.Text),
                RawScalar scalar => Scalar(scalar, field),
                _ => List((RawSequence)sequence.Items[i], field: null),
            };
            if (IsReference(field) && items[i] is NormalMap { Count: 1 } reference && reference.Text("name") is "")
            {
                reference["name"] = null;
            }
        }

        return field is null
            ? new NormalList(items, keys: null, isOrdered: true)
            : new NormalList(items, ListKeys.Of(field, items), ListKeys.IsOrdered(field, items));
    }

    private static void Metadata(NormalMap metadata)
    {
        metadata.RemoveWhere(ServerFields.IsInMetadata);
        Clean(metadata, "labels", ServerFields.IsLabel);
        Clean(metadata, "annotations", ServerFields.IsAnnotation);
    }

    private static void Clean(NormalMap metadata, string name, Predicate<string> isOfServer)
    {
        if (metadata.Map(name) is { } map)
        {
            map.RemoveWhere(isOfServer);
            if (map.Count == 0)
            {
                metadata[name] = null;
            }
        }
    }

    // The server keeps data alone; what stringData says wins.
    private static void Secret(NormalMap secret)
    {
        if (secret.Map("stringData") is not { } texts)
        {
            return;
        }

        NormalMap data = secret.Map("data") ?? new NormalMap();
        foreach ((string key, NormalValue value) in texts.Entries)
        {
            data[key] = new NormalScalar(Convert.ToBase64String(Encoding.UTF8.GetBytes(((NormalScalar)value).Text)));
        }

        data.Sort();
        secret["data"] = data;
        secret["stringData"] = null;
    }
}
