using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>What generated writers share.</summary>
internal static class ModelWriting
{
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

    public static void IntOrString(ModelWriter writer, IntOrString value)
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
    public static void SecretName(ModelWriter writer, LocalObjectReference value)
    {
        if (value is { Name: { } name, UnknownFields: null })
        {
            writer.String(name);
        }
        else
        {
            KubernetesBinding.WriteLocalObjectReference(writer, value);
        }
    }

    // Where an API takes plain names only, a reference without one is a null.
    public static void BareSecretName(ModelWriter writer, LocalObjectReference value)
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
    public static void Time(ModelWriter writer, DateTimeOffset value) =>
        writer.String(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    public static void Status(ModelWriter writer, Resource resource)
    {
        if (resource.Status is { } status)
        {
            writer.Key("status");
            RawValueWriter.Write(status, writer);
        }
    }

    public static void Unknown(ModelWriter writer, Model model)
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
}
