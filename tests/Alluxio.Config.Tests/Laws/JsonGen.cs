using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary>Texts that are JSON: every form of a value, blanks at every allowed position, one document or several.</summary>
internal static class JsonGen
{
    private static readonly Gen<string> Blank = Gen.Frequency(
        (8, Gen.Constant("")), (4, Gen.Constant(" ")), (1, Gen.Elements("\n", "\n    ", "\t", "\r\n", "  \n\n\t ", "\r")));

    private static readonly Gen<string> Number = Gen.Frequency(
        (3, Gen.Elements(
            "0", "-0", "1", "-1", "8080", "0.5", "-0.0", "1.0", "1.10", "1e3", "1E+3", "1e-3", "-12.5E-10", "12e6", "1e400", "-1e-400",
            "9007199254740993",
            "18446744073709551615", "18446744073709551616", "-9223372036854775808", "123456789012345678901234567890",
            "0.1000000000000000055511151231257827")),
        (1, from mantissa in Gen.Choose(
            -100_000,
            100_000)
            from exponent in Gen.Choose(-400, 400)
            select FormattableString.Invariant($"{mantissa}e{exponent}")));

    // In the form between the quotes.
    private static readonly Gen<string> Characters = Gen.Frequency(
        (6, Law.Text("abcxyz", 0, 6)),
        (2, Gen.Elements(
            "yes", "no", "null", "~", "<<", "# no", " #no ", "- a", "a: b", "---", "--- x", "...", "%YAML", "*a", "&a", "!a",
            "{{ .Values.a }}", "{% a %}", "{", "]", ",", "'", " x ", "1", "0x1F")),
        (2, Gen.Elements("ü", "名前", "\uD83D\uDE00", "\u00A0", "\uFEFF", "\uFFFE", "\uFFFD", "\u007F", "\u0084")),
        (2, Gen.Elements(
            "\\n", "\\r", "\\t", "\\b", "\\f", "\\/", "\\\\", "\\\"", "\\u0041", "\\u00fc", "\\u0000", "\\u0085", "\\u2028", "\\uFEFF",
            "\\uD83D\\uDE00", "\\ud83d\\ude00")),
        (1, from code in Gen.Choose(0x20, 0xFFFF)
            where code is not ('"'
            or '\\'
            or 0x85
            or 0x2028
            or 0x2029
            or (>= 0xD800 and <= 0xDFFF))
            select ((char)code).ToString()));

    // Mappings of 16 keys and more find their keys in another way.
    private static readonly Gen<string> Key =
        Gen.Frequency((3, Gen.Elements("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")), (2, Characters));

    private static readonly Gen<string> Text = from some in Characters.ArrayOf(3) select string.Concat(some);

    private static readonly Gen<string> Leaf = Gen.Frequency(
        (4, from text in Text select $"\"{text}\""), (3, Number), (2, Gen.Elements("true", "false", "null", "[]", "{}", "\"\"")));

    /// <summary>One mapping or list with blanks around it.</summary>
    public static Gen<string> Document { get; } = Gen.Sized(static size => Padded(Collection(Math.Min(size, 40))));

    /// <summary>One or more documents with markers between them, and perhaps before the first and after the last.</summary>
    public static Gen<string> Documents { get; } =
        from first in Gen.Elements("", "", "", "---\n", "--- ", "\n---\r\n")
        from documents in Gen.NonEmptyListOf(Document).Select(static list => list.Take(3))
        from between in Gen.Elements("\n---\n", "\n--- ", "\r\n---\r\n", "\n---\t\n\n")
        from last in Gen.Elements("", "", "", "\n---", "\n---\n", "\n--- \n \n")
        select first + string.Join(between, documents) + last;

    private static Gen<string> Value(int size) => size <= 1 ? Leaf : Gen.Frequency((1, Leaf), (2, Collection(size)));

    private static Gen<string> Collection(int size) => Gen.OneOf(
        from count in Gen.Choose(0, Math.Min(size, 6))
        from items in Padded(Value(size / 3)).ArrayOf(count)
        select $"[{string.Join(',', items)}]",
        from count in Gen.Frequency((6, Gen.Choose(0, Math.Min(size, 6))), (1, Gen.Choose(16, 20)))
        from entries in Entry(size / 3).ArrayOf(count)
        select $"{{{string.Join(',', entries)}}}");

    private static Gen<string> Entry(int size) =>
        from key in Padded(Key.Select(static key => $"\"{key}\""))
        from value in Padded(Value(size))
        select $"{key}:{value}";

    private static Gen<string> Padded(Gen<string> inner) =>
        from before in Blank from text in inner from after in Blank select before + text + after;
}
