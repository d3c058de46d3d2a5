using System.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>
/// Writes YAML in block style as kubectl prints it: two spaces a level, sequences at the indentation of their key, line feeds.
/// </summary>
/// <remarks>
/// Written by hand, because the emitter of YamlDotNet leaves texts bare that Go's YAML reader takes for booleans and numbers, and loses
/// carriage returns. Whatever is written here reads back as it was, with the exception in <see cref="QuotedScalar.WriteDouble"/>.
/// </remarks>
internal sealed class YamlWriter : ModelWriter, IDisposable
{
    private const int IndentStep = 2;

    // Readers look for the colon of a key at most 1024 characters ahead; a key after "? " may be as long as it likes.
    private const int LongestSimpleKey = 1000;

    // An escape is six characters at most, so a shorter name need not be measured.
    private const int ShortName = LongestSimpleKey / 6 - 1;

    private readonly TextBuffer _output = new();
    private Collection[] _open = new Collection[16];
    private int _depth;

    /// <summary>The position of a node.</summary>
    private enum Place : byte
    {
        Document,
        AfterKey,
        AfterDash,
    }

    /// <summary>Begins a document; from the second on with <c>---</c> before it.</summary>
    public void StartDocument()
    {
        Debug.Assert(_depth == 0, "A document begins outside of collections.");
        if (_output.Length > 0)
        {
            _output.Append("---\n");
        }
    }

    public override void StartMapping() => Start(isSequence: false);

    public override void EndMapping() => End(" {}\n");

    public override void StartSequence() => Start(isSequence: true);

    public override void EndSequence() => End(" []\n");

    public override void Key(string name)
    {
        Debug.Assert(_depth > 0 && !_open[_depth - 1].IsSequence, "A key must be in a mapping.");
        int indent = StartLine();
        int start = _output.Length;
        WriteOneLine(name, PlainScalar.IsSafeKey(name));
        if (name.Length > ShortName && _output.Length - start > LongestSimpleKey)
        {
            _output.Truncate(start);
            _output.Append("? ");
            WriteOneLine(name, PlainScalar.IsSafeKey(name));
            _output.Append('\n');
            _output.AppendSpaces(indent);
        }

        _output.Append(':');
    }

    public override void String(string value)
    {
        Place place = StartNode();
        if (place != Place.Document)
        {
            _output.Append(' ');
        }

        if (LiteralScalar.Fits(value, place == Place.Document))
        {
            int parent = place == Place.Document ? 0 : _open[_depth - 1].Indent;
            LiteralScalar.Write(_output, value, parent + LiteralScalar.Indent);
            return;
        }

        WriteOneLine(value, PlainScalar.IsSafe(value));
        _output.Append('\n');
    }

    public override void Number(long value)
    {
        if (StartNode() != Place.Document)
        {
            _output.Append(' ');
        }

        _output.Append(value);
        _output.Append('\n');
    }

    public override void Boolean(bool value) => WriteWord(value ? "true" : "false");

    public override void Null() => WriteWord("null");

    /// <inheritdoc/>
    /// <remarks>A scalar that says to be a number and does not look like one is written as a text: no scalar may become syntax.</remarks>
    public override void Raw(RawScalar scalar)
    {
        string text = scalar.Text;
        switch (scalar.Kind)
        {
            case RawScalarKind.Number when PlainScalar.IsNumber(text):
            case RawScalarKind.Boolean when IsWord(text, "true") || IsWord(text, "false"):
            case RawScalarKind.Null when text == "~" || IsWord(text, "null"):
                WriteWord(text);
                break;
            case RawScalarKind.Null:
                // The null without a text: "key:".
                Null();
                break;
            default:
                String(text);
                break;
        }
    }

    /// <summary>The text so far. It ends with a line feed, unless it is empty.</summary>
    public override string ToString() => _output.ToString();

    public void Dispose() => _output.Dispose();

    private static bool IsWord(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private void Start(bool isSequence)
    {
        Place place = StartNode();
        int indent = place == Place.Document ? 0 : _open[_depth - 1].Indent;
        if (place == Place.AfterDash || (place == Place.AfterKey && !isSequence))
        {
            indent += IndentStep;
        }

        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = new(indent, place, isSequence);
    }

    private void End(string empty)
    {
        Collection collection = _open[--_depth];
        if (collection.IsEmpty)
        {
            _output.Append(collection.Place == Place.Document ? empty.AsSpan(1) : empty);
        }
    }

    /// <summary>Writes what comes before a node: the dash of an item.</summary>
    private Place StartNode()
    {
        if (_depth == 0)
        {
            return Place.Document;
        }

        if (!_open[_depth - 1].IsSequence)
        {
            return Place.AfterKey;
        }

        StartLine();
        _output.Append('-');
        return Place.AfterDash;
    }

    /// <summary>Moves to the next key or dash of the innermost collection, and returns its column.</summary>
    private int StartLine()
    {
        ref Collection collection = ref _open[_depth - 1];
        if (!collection.IsEmpty)
        {
            _output.AppendSpaces(collection.Indent);
            return collection.Indent;
        }

        // Only now is it known that the collection is not empty.
        collection.IsEmpty = false;
        switch (collection.Place)
        {
            case Place.AfterKey:
                _output.Append('\n');
                _output.AppendSpaces(collection.Indent);
                break;
            case Place.AfterDash:
                _output.Append(' ');
                break;
        }

        return collection.Indent;
    }

    // As kubectl: double quotes say "this is a text", single ones only keep syntax away.
    private void WriteOneLine(string text, bool isPlain)
    {
        if (isPlain)
        {
            _output.Append(text);
        }
        else if (PrintableText.IsOneLine(text) && !PlainScalar.IsOfAnotherType(text))
        {
            QuotedScalar.WriteSingle(_output, text);
        }
        else
        {
            QuotedScalar.WriteDouble(_output, text);
        }
    }

    private void WriteWord(string word)
    {
        if (StartNode() != Place.Document)
        {
            _output.Append(' ');
        }

        _output.Append(word);
        _output.Append('\n');
    }

    private struct Collection(int indent, Place place, bool isSequence)
    {
        /// <summary>The column of its keys or dashes.</summary>
        public readonly int Indent = indent;

        public readonly Place Place = place;

        public readonly bool IsSequence = isSequence;

        public bool IsEmpty = true;
    }
}
