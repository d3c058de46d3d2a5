using System.Globalization;
using System.Text.Json;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>Finds what of one JSON value is not in another one.</summary>
internal static class JsonLoss
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static void Find(JsonElement sent, JsonElement arrived, FieldPath path, Action<FieldPath> lost)
    {
        switch (sent.ValueKind)
        {
            case JsonValueKind.Object when arrived.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty property in sent.EnumerateObject())
                {
                    // A null is an absent field.
                    if (property.Value.ValueKind != JsonValueKind.Null)
                    {
                        FieldPath below = path.Append(property.Name);
                        Compare(property.Value, arrived.TryGetProperty(property.Name, out JsonElement found) ? found : null, below, lost);
                    }
                }

                break;
            case JsonValueKind.Array when arrived.ValueKind == JsonValueKind.Array:
                int length = arrived.GetArrayLength();
                for (int i = 0; i < sent.GetArrayLength(); i++)
                {
                    Compare(sent[i], i < length ? arrived[i] : null, path.Append(i), lost);
                }

                break;
            default:
                if (!IsSame(sent, arrived))
                {
                    lost(path);
                }

                break;
        }
    }

    private static void Compare(JsonElement sent, JsonElement? arrived, FieldPath path, Action<FieldPath> lost)
    {
        if (arrived is { } found)
        {
            Find(sent, found, path, lost);
        }
        else
        {
            lost(path);
        }
    }

    // KubernetesClient writes amounts and times in its own form.
    private static bool IsSame(JsonElement sent, JsonElement arrived)
    {
        if (sent.ValueKind != arrived.ValueKind)
        {
            return false;
        }

        return sent.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array => false,
            JsonValueKind.String => IsSame(sent.GetString()!, arrived.GetString()!),
            JsonValueKind.Number => IsSameNumber(sent.GetRawText(), arrived.GetRawText()),
            _ => true,
        };
    }

    private static bool IsSame(string sent, string arrived) =>
        string.Equals(sent, arrived, StringComparison.Ordinal)
        || (Quantity.TryParse(sent, out Quantity? amount) && Quantity.TryParse(arrived, out Quantity? other) && amount == other)
        || (TryParseTime(sent, out DateTimeOffset time) && TryParseTime(arrived, out DateTimeOffset otherTime)
            && (time - otherTime).Duration() <= TimeSpan.FromMicroseconds(1));

    private static bool IsSameNumber(string sent, string arrived) =>
        string.Equals(sent, arrived, StringComparison.Ordinal)
        || (decimal.TryParse(sent, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && decimal.TryParse(arrived, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal other) && number == other);

    private static bool TryParseTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
