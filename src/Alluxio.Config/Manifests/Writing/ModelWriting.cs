using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>Writes models, by what is known of their types, and the lists of reports.</summary>
internal static class ModelWriting
{
    /// <summary>Writes a model: fields in the order of its type, then the status, then fields that the type does not have.</summary>
    public static void Write(ModelWriter writer, Model model)
    {
        writer.StartMapping();
        ref readonly FieldValues values = ref model.Fields;
        if (!values.IsEmpty)
        {
            ModelLayout layout = model.ModelType.Layout;
            foreach (byte slot in layout.WriteOrder)
            {
                if (values[slot] is { } value)
                {
                    Field(writer, layout.Fields[slot], value);
                }
            }
        }

        if (model is Resource { Status: { } status })
        {
            writer.Key("status");
            RawValueWriter.Write(status, writer);
        }

        Unknown(writer, model);
        writer.EndMapping();
    }

    public static void List<T>(ModelWriter writer, ValueList<T> list, Action<ModelWriter, T> writeItem)
    {
        writer.StartSequence();
        foreach (T item in list)
        {
            writeItem(writer, item);
        }

        writer.EndSequence();
    }

    public static void Map<T>(ModelWriter writer, ValueMap<T> map, Action<ModelWriter, T> writeValue)
    {
        writer.StartMapping();
        foreach ((string key, T value) in map)
        {
            writer.Key(key);
            writeValue(writer, value);
        }

        writer.EndMapping();
    }

    private static void Field(ModelWriter writer, ModelField field, object value)
    {
        if (field.Is(FieldTraits.Hidden))
        {
            return;
        }

        writer.Key(field.Name);
        switch (field.Traits & (FieldTraits.List | FieldTraits.Map))
        {
            case FieldTraits.None:
                Value(writer, field, value);
                break;
            case FieldTraits.List:
                Items(writer, field, value);
                break;
            default:
                Entries(writer, field, value);
                break;
        }
    }

    private static void Value(ModelWriter writer, ModelField field, object value)
    {
        switch (field.Kind)
        {
            case ValueKind.Text or ValueKind.Image:
                writer.String((string)value);
                break;
            case ValueKind.Model or ValueKind.Reference:
                Write(writer, (Model)value);
                break;
            case ValueKind.Boolean or ValueKind.LenientBoolean:
                writer.Boolean((bool)value);
                break;
            case ValueKind.Int32:
                writer.Number((int)value);
                break;
            case ValueKind.Int64:
                writer.Number((long)value);
                break;
            case ValueKind.Quantity:
                writer.String(((Quantity)value).Text);
                break;
            case ValueKind.IntOrString:
                IntOrString(writer, (IntOrString)value);
                break;
            case ValueKind.Time:
                Time(writer, (DateTimeOffset)value);
                break;
            case ValueKind.Base64:
                writer.String(((Base64Value)value).Text);
                break;
            case ValueKind.Raw:
                RawValueWriter.Write((RawValue)value, writer);
                break;
            case ValueKind.SecretName:
                SecretName(writer, (LocalObjectReference)value);
                break;
            case ValueKind.BareSecretName:
                BareSecretName(writer, (LocalObjectReference)value);
                break;
            default:
                throw NotWritable(field);
        }
    }

    private static void Items(ModelWriter writer, ModelField field, object list)
    {
        switch (field.Kind)
        {
            case ValueKind.Text:
                List(writer, (ValueList<string>)list, static (writer, item) => writer.String(item));
                break;
            case ValueKind.Model:
                writer.StartSequence();
                foreach (Model item in field.Type!.ItemsOf(list))
                {
                    Write(writer, item);
                }

                writer.EndSequence();
                break;
            case ValueKind.Int32:
                List(writer, (ValueList<int>)list, static (writer, item) => writer.Number(item));
                break;
            case ValueKind.Int64:
                List(writer, (ValueList<long>)list, static (writer, item) => writer.Number(item));
                break;
            case ValueKind.Reference:
                List(writer, (ValueList<LocalObjectReference>)list, Write);
                break;
            case ValueKind.SecretName:
                List(writer, (ValueList<LocalObjectReference>)list, SecretName);
                break;
            case ValueKind.BareSecretName:
                List(writer, (ValueList<LocalObjectReference>)list, BareSecretName);
                break;
            default:
                throw NotWritable(field);
        }
    }

    private static void Entries(ModelWriter writer, ModelField field, object map)
    {
        switch (field.Kind)
        {
            case ValueKind.Text:
                Map(writer, (ValueMap<string>)map, static (writer, value) => writer.String(value));
                break;
            case ValueKind.Quantity:
                Map(writer, (ValueMap<Quantity>)map, static (writer, value) => writer.String(value.Text));
                break;
            case ValueKind.Int64:
                Map(writer, (ValueMap<long>)map, static (writer, value) => writer.Number(value));
                break;
            case ValueKind.Base64:
                Map(writer, (ValueMap<Base64Value>)map, static (writer, value) => writer.String(value.Text));
                break;
            default:
                throw NotWritable(field);
        }
    }

    private static void IntOrString(ModelWriter writer, IntOrString value)
    {
        if (value.IntValue is { } number)
        {
            writer.Number(number);
        }
        else
        {
            writer.String(value.StringValue ?? "");
        }
    }

    // The operator's own form is the plain name; an object that says more, or nothing, stays one.
    private static void SecretName(ModelWriter writer, LocalObjectReference value)
    {
        if (value is { Name: { } name, UnknownFields: null })
        {
            writer.String(name);
        }
        else
        {
            Write(writer, value);
        }
    }

    // Where an API takes plain names only, a reference without one is a null.
    private static void BareSecretName(ModelWriter writer, LocalObjectReference value)
    {
        if (value is { Name: null, UnknownFields: null })
        {
            writer.Null();
        }
        else
        {
            SecretName(writer, value);
        }
    }

    // Kubernetes writes times in UTC; fractions only where there are any.
    private static void Time(ModelWriter writer, DateTimeOffset value) =>
        writer.String(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    private static void Unknown(ModelWriter writer, Model model)
    {
        if (model.UnknownFields is { } unknown)
        {
            foreach ((string key, RawValue value) in unknown)
            {
                writer.Key(key);
                RawValueWriter.Write(value, writer);
            }
        }
    }

    private static InvalidOperationException NotWritable(ModelField field) => new($"The field {field.Name} has no writer.");
}
