using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Alluxio.Config.Values;

/// <summary>Reads the text of a <see cref="FieldPath"/>.</summary>
internal static class FieldPathReader
{
    public static bool TryRead(string? text, [NotNullWhen(true)] out ValueList<FieldPathSegment>? segments)
    {
        segments = null;
        if (text is null)
        {
            return false;
        }

        List<FieldPathSegment> found = [];
        int position = 0;
        while (position < text.Length)
        {
            FieldPathSegment? segment = text[position] == '['
                ? TakeBrackets(text, ref position)
                : TakeName(text, ref position, needsDot: found.Count > 0);
            if (segment is null)
            {
                return false;
            }

            found.Add(segment.Value);
        }

        segments = [.. found];
        return true;
    }

    private static FieldPathSegment? TakeName(string text, ref int position, bool needsDot)
    {
        if (needsDot)
        {
            if (text[position] != '.')
            {
                return null;
            }

            position++;
        }

        int length = text.AsSpan(position).IndexOfAny('.', '[');
        string name = length < 0 ? text[position..] : text.Substring(position, length);
        position += name.Length;
        FieldPathSegment segment = FieldPathSegment.FromName(name);
        return segment.IsSimpleName ? segment : null;
    }

    private static FieldPathSegment? TakeBrackets(string text, ref int position)
    {
        position++;
        FieldPathSegment? segment = position < text.Length && text[position] == '"'
            ? TakeQuoted(text, ref position)
            : TakeIndex(text, ref position);
        if (segment is null || position >= text.Length || text[position] != ']')
        {
            return null;
        }

        position++;
        return segment;
    }

    private static FieldPathSegment? TakeIndex(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        ReadOnlySpan<char> digits = text.AsSpan(start, position - start);

        // One text a path: [01] would be a second spelling of [1].
        bool hasLeadingZero = digits.Length > 1 && digits[0] == '0';
        return !hasLeadingZero && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? FieldPathSegment.FromIndex(index)
            : null;
    }

    private static FieldPathSegment? TakeQuoted(string text, ref int position)
    {
        StringBuilder name = new();
        for (position++; position < text.Length; position++)
        {
            char character = text[position];
            if (character == '"')
            {
                position++;
                return FieldPathSegment.FromName(name.ToString());
            }

            if (character == '\\')
            {
                position++;
                if (position >= text.Length || text[position] is not ('"' or '\\'))
                {
                    return null;
                }

                character = text[position];
            }

            name.Append(character);
        }

        return null;
    }
}
