using System.Text;
using System.Text.Json;

namespace Alluxio.Config.Comparison.Live;

/// <summary>The names of fields, each as one string: a cluster's objects have the same few thousands of times.</summary>
internal sealed class JsonNames
{
    private const int Places = 1024;
    private const int Longest = 64;

    private readonly string?[] _names = new string?[Places];

    public string Of(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (bytes.Length is 0 or > Longest || reader.ValueIsEscaped)
        {
            return reader.GetString()!;
        }

        int place = ((bytes.Length * 31) + (bytes[0] * 7) + (bytes[bytes.Length / 2] * 131) + (bytes[^1] * 17)) % Places;
        if (_names[place] is { } known && reader.ValueTextEquals(known))
        {
            return known;
        }

        return _names[place] = Encoding.UTF8.GetString(bytes);
    }
}
