using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Tables of the documentation fit a screen: no row needs sideways scrolling.</summary>
public sealed partial class DocsTableTests
{
    private const int Widest = 140;

    private static readonly string[] Pages =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Order(StringComparer.Ordinal),
        Path.Combine(Repository.Root, "samples", "README.md"),
    ];

    [Fact]
    public void Tables_FitAScreen() => Convention.Holds(
        from page in Pages
        from table in Tables(page)
        let width = Width(table.Rows)
        where width > Widest
        select $"{Path.GetRelativePath(Repository.Root, page)}({table.Line}): the table is {width} characters wide, at most {Widest} fit");

    // As a reader sees them: links by their text, lines of a cell one below the other.
    [Theory]
    [InlineData("| a | bb |", 6)]
    [InlineData("| [a](b.md) | `bb` |", 6)]
    [InlineData("| a<br>aaa | bb |", 8)]
    [InlineData(@"| a\|a | bb |", 8)]
    public void Width_IsThatOfWhatShows(string row, int expected) => Assert.Equal(expected, Width([row]));

    [Fact]
    public void Scan_FindsTables() => Assert.NotEmpty(Tables(Path.Combine(Repository.Root, "docs", "diagnostics", "README.md")));

    private static IEnumerable<(int Line, List<string> Rows)> Tables(string page)
    {
        List<string> rows = [];
        bool isCode = false;
        string[] lines = [.. File.ReadAllLines(page), ""];
        for (int i = 0; i < lines.Length; i++)
        {
            isCode ^= lines[i].StartsWith("```", StringComparison.Ordinal);
            if (!isCode && lines[i].StartsWith('|'))
            {
                rows.Add(lines[i]);
            }
            else if (rows.Count > 0)
            {
                yield return (i - rows.Count + 1, rows);
                rows = [];
            }
        }
    }

    private static int Width(IEnumerable<string> rows)
    {
        int[] columns = [.. rows.Where(static row => !Rule().IsMatch(row)).Select(Cells).Aggregate((widest, next) =>
            [.. Enumerable.Range(0, Math.Max(widest.Length, next.Length))
                .Select(i => Math.Max(widest.ElementAtOrDefault(i), next.ElementAtOrDefault(i)))])];
        return columns.Sum() + (3 * (columns.Length - 1));
    }

    private static int[] Cells(string row) =>
    [
        .. Separator().Split(row.Trim()).Skip(1).SkipLast(1)
            .Select(static cell => Markup().Replace(Link().Replace(cell, "$1"), "").Replace("\\|", "|", StringComparison.Ordinal))
            .Select(static cell => cell.Split("<br>").Max(static line => line.Trim().Length)),
    ];

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Separator();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[`*]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^\|(\s*:?-+:?\s*\|)+$")]
    private static partial Regex Rule();
}
