using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;

namespace Alluxio.Config;

/// <summary>Gives objects to the readers of texts.</summary>
internal static class ObjectTexts
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Plain with { Indented = true };

    /// <summary>Each object is a separate source, so that a place names its object.</summary>
    public static ManifestSet Load(IReadOnlyList<RawObject> objects) => Join([.. objects.Select(static found =>
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text, Indented))
        {
            found.WriteManifest(json);
        }

        return AlluxioConfig.LoadBytes(text.WrittenSpan, found.ToString());
    })]);

    public static LiveObjects LoadLive(IEnumerable<RawObject> objects)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text, Plain))
        {
            json.WriteStartArray();
            foreach (RawObject found in objects)
            {
                found.WriteTo(json);
            }

            json.WriteEndArray();
        }

        return AlluxioConfig.LoadLive(text.WrittenMemory);
    }

    // By halves: joining looks at all objects of both sides.
    private static ManifestSet Join(ReadOnlySpan<ManifestSet> sets) => sets.Length switch
    {
        0 => ManifestSet.Empty,
        1 => sets[0],
        _ => Join(sets[..(sets.Length / 2)]).Concat(Join(sets[(sets.Length / 2)..])),
    };
}
