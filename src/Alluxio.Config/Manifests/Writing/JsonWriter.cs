using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>Writes one JSON document: two spaces a level, line feeds, a final line feed.</summary>
/// <remarks>Half of a surrogate pair is no character and becomes U+FFFD.</remarks>
internal sealed class JsonWriter : ModelWriter, IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",

        // The text goes to files and terminals, not into HTML: quotes and letters of all languages stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Utf8JsonWriter _json;

    public JsonWriter() => _json = new(_output, Options);

    public override void StartMapping() => _json.WriteStartObject();

    public override void EndMapping() => _json.WriteEndObject();

    public override void StartSequence() => _json.WriteStartArray();

    public override void EndSequence() => _json.WriteEndArray();

    public override void Key(string name) => _json.WritePropertyName(name);

    public override void String(string value) => _json.WriteStringValue(value);

    public override void Number(long value) => _json.WriteNumberValue(value);

    public override void Boolean(bool value) => _json.WriteBooleanValue(value);

    public override void Null() => _json.WriteNullValue();

    /// <inheritdoc/>
    /// <remarks>A YAML number that is none in JSON (<c>0x1F</c>, <c>.5</c>, <c>.inf</c>) is written as a text.</remarks>
    public override void Raw(RawScalar scalar)
    {
        switch (scalar.Kind)
        {
            case RawScalarKind.Null:
                Null();
                break;
            case RawScalarKind.Boolean when scalar.Text.Equals("true", StringComparison.OrdinalIgnoreCase):
                Boolean(true);
                break;
            case RawScalarKind.Boolean when scalar.Text.Equals("false", StringComparison.OrdinalIgnoreCase):
                Boolean(false);
                break;
            case RawScalarKind.Number when JsonNumber.Is(scalar.Text):
                // As written: a parsed number could lose digits, or 1.0 its fraction. WriteRawValue would do, but forgets to indent.
                using (JsonDocument number = JsonDocument.Parse(scalar.Text))
                {
                    number.RootElement.WriteTo(_json);
                }

                break;
            default:
                String(scalar.Text);
                break;
        }
    }

    /// <summary>The document. It ends with a line feed.</summary>
    public override string ToString()
    {
        _json.Flush();
        return Encoding.UTF8.GetString(_output.WrittenSpan) + "\n";
    }

    public void Dispose() => _json.Dispose();
}
