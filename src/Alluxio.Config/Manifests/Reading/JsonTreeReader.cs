using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// Turns a text that is JSON into the same trees as <see cref="YamlTreeReader"/>, by System.Text.Json's reader, which needs a tenth of the
/// time. JSON is YAML, too: whatever this reader does not take, the other one reads or reports, so that no text is lost and no message is
/// written twice.
/// </summary>
internal ref struct JsonTreeReader
{
    private const string Blanks = " \t\r\n";

    // YAML reads these characters as the end of a line, also inside a text.
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\u0085\u2028\u2029");

    private readonly string _text;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly bool _isAscii;
    private readonly JsonReaderOptions _json;
    private readonly YamlTreeBuilder _tree;

    // The last place whose offset was asked for, in bytes and in characters: places are asked for from left to right.
    private int _bytes;
    private int _characters;

    private JsonTreeReader(string text, ReadOnlySpan<byte> utf8, LoadOptions options, YamlTreeBuilder tree)
    {
        _text = text;
        _utf8 = utf8;
        _isAscii = utf8.Length == text.Length;
        _json = new JsonReaderOptions { MaxDepth = options.MaxDepth };
        _tree = tree;
    }

    /// <summary>Reads a text of one or more JSON documents that keeps all limits; for any other text it reports nothing.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="diagnostics">Gets the findings about duplicate keys.</param>
    /// <param name="documents">The documents; <see langword="null"/> if the text is to be read as YAML.</param>
    public static bool TryRead(
        SourceText source,
        LoadOptions options,
        DiagnosticBag diagnostics,
        [NotNullWhen(true)] out List<YamlDocument>? documents)
    {
        documents = null;
        string text = source.Text;
        if (diagnostics.IsFull || !LooksLikeJson(text))
        {
            return false;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        byte[] room = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            // A half of a pair cannot be written as UTF-8, and the tree has to hold it unchanged.
            if (Utf8.FromUtf16(text, room, out _, out _, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return false;
            }

            DiagnosticBag found = new();
            YamlTreeBuilder tree = new(source, options, found);
            JsonTreeReader reader = new(text, room.AsSpan(0, length), options, tree);
            if (reader.TryReadAll())
            {
                diagnostics.AddRange(found.ToValueList());
                documents = tree.Documents;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, nested too deeply, or the escape of half a pair.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }

        return documents is not null;
    }

    // YAML's own lists and mappings start so, too; most of them end here, before anything is paid for.
    private static bool LooksLikeJson(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart(Blanks);
        start = start.StartsWith("---") ? start[3..].TrimStart(Blanks) : start;
        return start switch
        {
            ['[', ..] => !text.AsSpan().ContainsAny(LineBreaks),
            ['{', .. ReadOnlySpan<char> rest] => rest.TrimStart(Blanks) is ['"' or '}', ..] && !text.AsSpan().ContainsAny(LineBreaks),
            _ => false,
        };
    }

    private bool TryReadAll()
    {
        int position = 0;
        while (true)
        {
            int marker = AfterBlanks(position);
            position = AfterMarker(marker);
            if (position == _utf8.Length)
            {
                return true;
            }

            // A marker separates two documents.
            bool isSeparated = position > marker || _tree.Documents.Count == 0;
            if (!isSeparated || _utf8[position] is not ((byte)'{' or (byte)'[') || !TryReadDocument(ref position))
            {
                return false;
            }
        }
    }

    private readonly int AfterBlanks(int position)
    {
        int length = _utf8[position..].IndexOfAnyExcept(" \t\r\n"u8);
        return length < 0 ? _utf8.Length : position + length;
    }

    // "---" at the start of a line, followed by a blank or the end.
    private readonly int AfterMarker(int position)
    {
        bool startsLine = position == 0 || _utf8[position - 1] is (byte)'\n' or (byte)'\r';
        int end = position + 3;
        return startsLine
            && _utf8[position..].StartsWith("---"u8)
            && (end == _utf8.Length || _utf8[end] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            ? AfterBlanks(end)
            : position;
    }

    private bool TryReadDocument(ref int position)
    {
        Utf8JsonReader reader = new(_utf8[position..], _json);
        _tree.StartDocument();
        while (reader.Read())
        {
            int start = position + (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    _tree.Open(new YamlMapping(Offset(start)) { IsFlow = true }, null);
                    break;
                case JsonTokenType.StartArray:
                    _tree.Open(new YamlSequence(Offset(start)) { IsFlow = true }, null);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _tree.Close(Offset(start + 1));
                    break;
                case JsonTokenType.PropertyName or JsonTokenType.String:
                    _tree.AddScalar(Quoted(in reader, start), null);
                    break;
                default:
                    _tree.AddScalar(Plain(start, reader.ValueSpan.Length), null);
                    break;
            }

            // The limits are reported together with all earlier findings.
            if (_tree.IsGivenUp)
            {
                return false;
            }

            if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                break;
            }
        }

        _tree.EndDocument();
        position += (int)reader.BytesConsumed;
        return true;
    }

    private YamlScalar Quoted(ref readonly Utf8JsonReader reader, int start)
    {
        int from = Offset(start);
        int end = Offset(start + reader.ValueSpan.Length + 2);
        string value = reader.ValueIsEscaped ? reader.GetString()! : _text.Substring(from + 1, end - from - 2);
        return new YamlScalar(from, value, isPlain: false) { End = end };
    }

    private YamlScalar Plain(int start, int length)
    {
        int from = Offset(start);
        return new YamlScalar(from, _text.Substring(from, length), isPlain: true) { End = from + length };
    }

    private int Offset(int bytes)
    {
        if (_isAscii)
        {
            return bytes;
        }

        _characters += Encoding.UTF8.GetCharCount(_utf8[_bytes..bytes]);
        _bytes = bytes;
        return _characters;
    }
}
