using System.Text;
using System.Text.Json;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>
/// Reads the JSON output of kubectl: objects, lists of them, and several outputs in a row. The list of managed fields, which is half of the
/// text, is skipped, and found again when the owner of a field is needed.
/// </summary>
internal sealed class LiveReader(ReadOnlyMemory<byte> utf8, string sourceName)
{
    private const int MostLevels = 256;

    private readonly List<LiveObject> _objects = [];
    private readonly JsonNames _names = new();
    private ReadOnlyMemory<byte> _managedFields;

    public LiveObjects Read()
    {
        Diagnostic? broken = null;
        ReadOnlySpan<byte> bytes = utf8.Span;
        int mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        utf8 = utf8[mark..];
        Utf8JsonReader reader = new(utf8.Span, new JsonReaderOptions { MaxDepth = MostLevels, AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                Document(ref reader);
            }
        }
        catch (JsonException exception)
        {
            int place = StartOfLine(exception.LineNumber ?? 0) + (int)(exception.BytePositionInLine ?? 0);
            broken = LiveDiagnostics.BrokenJson("this is not JSON").At(Locate(place));
        }
        catch (InvalidOperationException)
        {
            // The escape of half a character.
            broken = LiveDiagnostics.BrokenJson("this text contains an incomplete character").At(Locate((int)reader.TokenStartIndex));
        }

        return new LiveObjects(_objects, broken is null ? [] : [broken]);
    }

    private int StartOfLine(long line)
    {
        int start = 0;
        for (; line > 0 && utf8.Span[start..].IndexOf((byte)'\n') is >= 0 and int end; line--)
        {
            start += end + 1;
        }

        return start;
    }

    // Places are those of a text: characters, not bytes.
    private SourceLocation Locate(int place)
    {
        ReadOnlySpan<byte> before = utf8.Span[..Math.Min(place, utf8.Length)];
        int start = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation
        {
            File = sourceName,
            Line = before.Count((byte)'\n') + 1,
            Column = Encoding.UTF8.GetCharCount(before[start..]) + 1,
            Offset = Encoding.UTF8.GetCharCount(before),
        };
    }

    private void Document(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Document(ref reader);
                }

                break;
            case JsonTokenType.StartObject:
                _managedFields = default;
                RawMapping content = Mapping(ref reader, isRoot: true);
                Add(content);
                break;
        }
    }

    // Items were added on the way; of a list nothing else is of use.
    private void Add(RawMapping content)
    {
        if (content.Entries.GetValueOrDefault("metadata") is RawMapping metadata
            && LiveObject.TextOf(metadata, "name") is { Length: > 0 } name)
        {
            string apiVersion = LiveObject.TextOf(content, "apiVersion");
            string kind = LiveObject.TextOf(content, "kind");
            _objects.Add(new LiveObject(
                ObjectKey.Of(apiVersion, kind, LiveObject.TextOf(metadata, "namespace"), name),
                apiVersion,
                content,
                _managedFields));
        }
    }

    private RawMapping Mapping(ref Utf8JsonReader reader, bool isRoot = false)
    {
        List<KeyValuePair<string, RawValue>> entries = [];
        HashSet<string>? twice = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (isRoot && reader.ValueTextEquals("items"u8))
            {
                reader.Read();
                Document(ref reader);
                continue;
            }

            if (reader.ValueTextEquals("managedFields"u8))
            {
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                _managedFields = utf8[start..(int)reader.BytesConsumed];
                continue;
            }

            // A copy of the whole object, which says nothing new and may hold secrets.
            if (reader.ValueTextEquals("kubectl.kubernetes.io/last-applied-configuration"u8))
            {
                reader.Read();
                reader.Skip();
                continue;
            }

            string name = _names.Of(ref reader);
            reader.Read();
            RawValue value = Value(ref reader);
            int index = entries.Count < 8 || (twice ??= [.. entries.Select(static entry => entry.Key)]).Contains(name)
                ? IndexOf(entries, name)
                : -1;
            twice?.Add(name);
            if (index < 0)
            {
                entries.Add(new(name, value));
            }
            else
            {
                entries[index] = new(name, value);
            }
        }

        return new RawMapping { Entries = new([.. entries]) };
    }

    private static int IndexOf(List<KeyValuePair<string, RawValue>> entries, string name) =>
        entries.FindIndex(entry => string.Equals(entry.Key, name, StringComparison.Ordinal));

    private RawValue Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Mapping(ref reader);
            case JsonTokenType.StartArray:
                List<RawValue> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader));
                }

                return new RawSequence { Items = new([.. items]) };
            case JsonTokenType.String:
                return new RawScalar { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new RawScalar { Text = Encoding.UTF8.GetString(reader.ValueSpan), Kind = RawScalarKind.Number };
            case JsonTokenType.Null:
                return new RawScalar { Text = "null", Kind = RawScalarKind.Null };
            default:
                return new RawScalar { Text = reader.TokenType == JsonTokenType.True ? "true" : "false", Kind = RawScalarKind.Boolean };
        }
    }
}
