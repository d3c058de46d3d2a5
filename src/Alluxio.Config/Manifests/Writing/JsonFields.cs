using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>Fields of reports: one that has no value is left out.</summary>
internal static class JsonFields
{
    /// <summary>A text, unless it is <see langword="null"/>.</summary>
    public static void Text(ModelWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Key(name);
            json.String(value);
        }
    }

    /// <summary>A value of an enumeration, as JSON writes names.</summary>
    public static void Name<T>(ModelWriter json, string name, T value)
        where T : struct, Enum => Text(json, name, Camel(value.ToString()));

    /// <summary>A flag, where it is set.</summary>
    public static void Flag(ModelWriter json, string name, bool isOn)
    {
        if (isOn)
        {
            json.Key(name);
            json.Boolean(true);
        }
    }

    /// <summary>A whole number.</summary>
    public static void Number(ModelWriter json, string name, long number)
    {
        json.Key(name);
        json.Number(number);
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(ModelWriter json, string name, ValueList<string> texts)
    {
        json.Key(name);
        ModelWriting.List(json, texts, static (writer, text) => writer.String(text));
    }

    /// <summary>A name that begins with a small letter.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
