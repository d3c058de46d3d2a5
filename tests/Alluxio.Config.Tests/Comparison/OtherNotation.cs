using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Writes manifests in another notation: with the keys of each mapping in the reverse order, and with other amounts.</summary>
internal static partial class OtherNotation
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The documents of a set.</summary>
    /// <param name="manifests">The set.</param>
    /// <param name="hasOtherAmounts">Whether memory in resources is written in another unit.</param>
    public static string Of(ManifestSet manifests, bool hasOtherAmounts)
    {
        StringBuilder text = new();
        foreach (Manifest manifest in manifests.Manifests)
        {
            text.Append("---\n# in another order\n");
            Write(text, manifest.Root!, "", hasOtherAmounts);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, YamlNode node, string path, bool hasOtherAmounts)
    {
        switch (node)
        {
            case YamlMapping mapping:
                text.Append('{');
                foreach (YamlEntry entry in mapping.Entries.ToArray().Reverse())
                {
                    text.Append(JsonSerializer.Serialize(entry.Key.Value, Relaxed)).Append(": ");
                    Write(text, entry.Value, $"{path}.{entry.Key.Value}", hasOtherAmounts);
                    text.Append(", ");
                }

                text.Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (YamlNode item in sequence.Items)
                {
                    Write(text, item, path, hasOtherAmounts);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            case YamlScalar scalar:
                text.Append(Scalar(scalar, hasOtherAmounts && Memory().IsMatch(path)));
                break;
        }
    }

    private static string Scalar(YamlScalar scalar, bool isAmount) =>
        isAmount && Gibibytes().Match(scalar.Value) is { Success: true } match
            ? $"{long.Parse(match.Groups[1].Value, null) * 1024}Mi"
            : scalar.IsNull ? "null"
            : scalar.IsPlain && Simple().IsMatch(scalar.Value) ? scalar.Value
            : JsonSerializer.Serialize(scalar.Value, Relaxed);

    [GeneratedRegex("^[\\w.+~-]+$")]
    private static partial Regex Simple();

    [GeneratedRegex("^([0-9]{1,6})Gi$")]
    private static partial Regex Gibibytes();

    [GeneratedRegex("\\.(limits|requests)\\.memory$")]
    private static partial Regex Memory();
}
