using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary>Texts that tempt YAML writers, and trees of them.</summary>
internal static class TextGen
{
    private static readonly string[] Words =
    [
        "", "~", "=", "<<", "y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf", "-.INF", ".nan", "nan", "0x1F", "0o17",
        "0b11", "007", "1_000", "1e3", "1E+3", "1.", ".5", "1:20", "190:20:30.15", "2001-12-14", "2001-12-14t21:59:43.10-05:00",
        "2001-12-14 21:59:43.10 -5", "---", "...", "--- a", "-", "- a", "? a", ": a", "a: b", "a:", "a #b", "#a", "a ", " a", "\ta", "a\t",
        "[a]", "{a}", "{{ a }}", "&a", "*a", "!a", "!!str a", "|", ">", "'a'", "\"a\"", "it's", "%YAML 1.2", "@a", "`a`", "a\\nb", "C:\\a",
        "-Xmx16G", "10.0.0.1", "repo/image:2.9.0", "500m", "16Gi", "30s", "/mnt/ssd", "$(POD_IP)", "a,b", "\uFEFFa", "a\u0085b", "a\u2028b",
        "a\0b", "\u00A0", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "\uFFFE", "über", "名前",
    ];

    private static readonly string[] Lines =
        ["", "", "a", " a", "\ta", "a ", "a\t", "a\tb", " ", "\t", "# a", "- a", "a: b", "---", "...", "  b", "a\r", "ü", "\u2028", "|"];

    private static readonly Gen<string> Indicators = Of("-?:,[]{}#&*!|>'\"%@` \t\n\ra0\\.=<~_", 8);
    private static readonly Gen<string> Numbers = Of("0123456789_.:eExXoObBaF+-,TZ ", 8);
    private static readonly Gen<string> Anything = UpTo(0xFFFF);
    private static readonly Gen<string> Latin = UpTo(0x17F);

    private static readonly Gen<string> MultiLine =
        from lines in Gen.Elements(Lines).ArrayOf()
        select string.Join('\n', lines);

    private static readonly Gen<string> Joined =
        from words in Gen.Elements(Words).ArrayOf(2)
        from glue in Gen.Elements("", " ", ":", ": ", "\n")
        select string.Join(glue, words);

    private static readonly Gen<string> Cased =
        from word in Gen.Elements(Words)
        from upper in Gen.Choose(0, 255)
        select WithCase(word, upper);

    // Readers give up on a key after 1024 characters.
    private static readonly Gen<string> Long =
        from length in Gen.Choose(150, 2100)
        from unit in Gen.Elements("a", "a ", "\n", "\0", "'", "a: ", "\uD83D\uDE00")
        select string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    /// <summary>Any text, often an awkward one.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (6, Gen.Elements(Words)), (3, Cased), (4, Indicators), (4, Numbers), (2, Anything), (2, Latin), (4, MultiLine), (4, Joined),
        (1, Long));

    public static Arbitrary<string> Texts { get; } = Arb.From(Text, ShrinkText);

    public static Arbitrary<RawValue> Trees { get; } = Arb.From(Gen.Sized(static size => Tree(Math.Min(size, 12))));

    public static Arbitrary<RawScalar> RawScalars { get; } = Arb.From(
        from text in Text
        from kind in Gen.Elements(Enum.GetValues<RawScalarKind>())
        select new RawScalar { Text = text, Kind = kind });

    public static RawScalar Scalar(string text) => new() { Text = text };

    private static Gen<string> Of(string characters, int longest) =>
        from length in Gen.Choose(1, longest)
        from picked in Gen.Elements(characters.ToCharArray()).ArrayOf(length)
        select new string(picked);

    private static Gen<string> UpTo(int highest) =>
        from codes in Gen.Choose(0, highest).ArrayOf()
        select new string([.. codes.Select(static code => (char)code)]);

    private static string WithCase(string word, int upper) =>
        new([.. word.Select((character, index) => (upper >> (index % 8) & 1) == 1 ? char.ToUpperInvariant(character) : character)]);

    private static Gen<RawValue> Tree(int size)
    {
        Gen<RawValue> scalar = from text in Text select (RawValue)Scalar(text);
        if (size <= 0)
        {
            return scalar;
        }

        Gen<RawValue> child = Tree(size / 3);
        Gen<RawValue> sequence =
            from count in Gen.Choose(0, 4)
            from items in child.ArrayOf(count)
            select (RawValue)new RawSequence { Items = [.. items] };
        Gen<RawValue> mapping =
            from count in Gen.Choose(0, 4)
            from keys in Text.ArrayOf(count)
            from values in child.ArrayOf(count)
            select (RawValue)new RawMapping { Entries = keys.Zip(values, KeyValuePair.Create).ToValueMap() };
        return Gen.Frequency((1, scalar), (2, sequence), (3, mapping));
    }

    private static IEnumerable<string> ShrinkText(string text)
    {
        if (text.Length > 1)
        {
            yield return text[..(text.Length / 2)];
            yield return text[(text.Length / 2)..];
        }

        for (int index = 0; index < Math.Min(text.Length, 50); index++)
        {
            yield return text.Remove(index, 1);
        }
    }
}
