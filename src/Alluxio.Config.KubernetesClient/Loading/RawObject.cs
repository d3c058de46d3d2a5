using System.Text.Json;

namespace Alluxio.Config;

/// <summary>An object as JSON. Kind and version are separate, because items of a list do not have them.</summary>
/// <param name="ApiVersion">The API group and version; empty if unknown.</param>
/// <param name="Kind">The kind; empty if unknown.</param>
/// <param name="Content">The object.</param>
internal sealed record RawObject(string ApiVersion, string Kind, JsonElement Content)
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    public string Name => TextOf("metadata", "name");

    public string Namespace => TextOf("metadata", "namespace");

    public override string ToString() => Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    public string TextOf(params ReadOnlySpan<string> path)
    {
        JsonElement value = Content;
        foreach (string name in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return "";
            }
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
    }

    /// <summary>Writes all of the object, kind and version first.</summary>
    public void WriteTo(Utf8JsonWriter json) => Write(json, static (json, property) => property.WriteTo(json));

    /// <summary>
    /// Writes what a manifest has: neither the record of who set which field, nor the copy of what was applied, which may hold secrets.
    /// </summary>
    public void WriteManifest(Utf8JsonWriter json) => Write(json, static (json, property) =>
    {
        if (property.Name == "metadata" && property.Value.ValueKind == JsonValueKind.Object)
        {
            json.WritePropertyName(property.Name);
            Without(json, property.Value, "managedFields");
        }
        else
        {
            property.WriteTo(json);
        }
    });

    private static void Without(Utf8JsonWriter json, JsonElement mapping, string left)
    {
        json.WriteStartObject();
        foreach (JsonProperty property in mapping.EnumerateObject().Where(property => property.Name != left))
        {
            if (property.Name == "annotations" && property.Value.ValueKind == JsonValueKind.Object)
            {
                json.WritePropertyName(property.Name);
                Without(json, property.Value, LastApplied);
            }
            else
            {
                property.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Action<Utf8JsonWriter, JsonProperty> write)
    {
        json.WriteStartObject();
        Write(json, "apiVersion", ApiVersion);
        Write(json, "kind", Kind);
        foreach (JsonProperty property in Content.EnumerateObject())
        {
            if (property.Name is not ("apiVersion" or "kind"))
            {
                write(json, property);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
