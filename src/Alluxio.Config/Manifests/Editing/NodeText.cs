using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>Writes values for a place in a text that is there already.</summary>
internal static class NodeText
{
    private const string FlowSyntax = ",[]{}";

    /// <summary>The lines of a mapping in block style, each after an indentation, without the last line break.</summary>
    public static string Block(IEnumerable<KeyValuePair<string, RawValue>> entries, int indent, string lineBreak)
    {
        using YamlWriter writer = new();
        RawValueWriter.Write(new RawMapping { Entries = entries.ToValueMap() }, writer);
        string blanks = new(' ', indent);
        return string.Join(lineBreak, writer.ToString().TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : blanks + line));
    }

    /// <summary>The text after the colon of a key, for a value in block style.</summary>
    public static string AfterColon(RawValue value, int indentOfKey, string lineBreak) =>
        Block([new("k", value)], indentOfKey, lineBreak)[(indentOfKey + "k:".Length)..];

    /// <summary>A value between brackets.</summary>
    public static string Flow(RawValue value, bool isJson) => value switch
    {
        RawMapping mapping => "{" + Entries(mapping.Entries, isJson, ", ") + "}",
        RawSequence sequence => "[" + string.Join(", ", sequence.Items.Select(item => Flow(item, isJson))) + "]",
        RawScalar scalar => Scalar(scalar, isJson ? '"' : '\0', isFlow: true),
        _ => "",
    };

    /// <summary>The entries of a mapping between brackets.</summary>
    public static string Entries(IEnumerable<KeyValuePair<string, RawValue>> entries, bool isJson, string separator) => string.Join(
        separator, entries.Select(
            entry => $"{Scalar(new RawScalar { Text = entry.Key }, isJson ? '"' : '\0', isFlow: true)}: {Flow(entry.Value, isJson)}"));

    /// <summary>A scalar with the quotes that the one before it had, if they can hold it.</summary>
    public static string Scalar(RawScalar scalar, char quote, bool isFlow)
    {
        string text = scalar.Text;
        if (scalar.Kind != RawScalarKind.String)
        {
            return text;
        }

        bool isSimple = PrintableText.IsOneLine(text);
        if (quote is not ('\'' or '"') && PlainScalar.IsSafe(text) && !(isFlow && text.AsSpan().ContainsAny(FlowSyntax)))
        {
            return text;
        }

        using TextBuffer output = new();
        if (isSimple && quote == '\'')
        {
            QuotedScalar.WriteSingle(output, text);
        }
        else
        {
            QuotedScalar.WriteDouble(output, text);
        }

        return output.ToString();
    }
}
