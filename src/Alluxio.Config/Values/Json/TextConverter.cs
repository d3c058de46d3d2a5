using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alluxio.Config.Values.Json;

/// <summary>
/// Writes a value as its text, for programs that serialize objects with such values (an endpoint that returns diagnostics). Its properties
/// would be a nest that has no meaning outside of .NET, and is endless for images.
/// </summary>
internal abstract class TextConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>The value of a text; <see langword="null"/> if the text is none.</summary>
    protected abstract T? ValueOf(string? text);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return ValueOf(text) ?? throw new JsonException($"This is no {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
