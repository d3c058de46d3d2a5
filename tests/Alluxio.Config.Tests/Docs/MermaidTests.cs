using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Docs;

/// <summary>Drawings on pages keep to a part of Mermaid's language that every version of it draws.</summary>
public sealed partial class MermaidTests
{
    // A name with a quoted text in a shape; "end" is a word of the language.
    private const string Node = """(?!end\b)[A-Za-z]\w*(\["[^"]+"\]|\("[^"]+"\)|\(\["[^"]+"\]\)|\{"[^"]+"\}|\{\{"[^"]+"\}\})?""";

    // With or without a text on it.
    private const string Arrow = """ (-->|-\.->)(\|"[^"]+"\|)? | -- "[^"]+" --> | -\. "[^"]+" \.-> """;

    private static readonly string[] Pages =
    [
        .. Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
        Path.Combine(TestFiles.Repository, "README.md"),
        Path.Combine(TestFiles.Repository, "README.zh-CN.md"),
    ];

    [Fact]
    public void Drawings_AreFlowchartsInPlainSyntax() => Convention.Holds(
        from page in Pages
        from block in Readme.Blocks(File.ReadAllLines(page), "mermaid")
        from fault in Faults(block)
        select $"{Path.GetRelativePath(TestFiles.Repository, page)}: {fault}");

    [Fact]
    public void Scan_FindsDrawings() =>
        Assert.InRange(Pages.Sum(static page => Readme.Blocks(File.ReadAllLines(page), "mermaid").Length), 8, 1000);

    [Theory]
    [InlineData("a[text (with) brackets] --> b")]
    [InlineData("a -> b")]
    [InlineData("end --> b")]
    [InlineData("a --> b --> c[\"]\"")]
    public void Faults_AreFound(string line) => Assert.NotEmpty(Faults(["flowchart LR", "  " + line]));

    private static IEnumerable<string> Faults(string[] block)
    {
        if (!Head().IsMatch(block[0]))
        {
            yield return $"'{block[0]}' is no flowchart";
        }

        int depth = 0;
        foreach (string line in block.Skip(1).Select(static line => line.Trim()).Where(static line => line.Length > 0))
        {
            depth += line.StartsWith("subgraph ", StringComparison.Ordinal) ? 1 : line == "end" ? -1 : 0;
            if (line != "end" && !Subgraph().IsMatch(line) && !Direction().IsMatch(line) && !Chain().IsMatch(line))
            {
                yield return $"'{line}' is more than names, quoted texts and arrows";
            }
        }

        if (depth != 0)
        {
            yield return "a subgraph does not end";
        }
    }

    [GeneratedRegex("^flowchart (TB|TD|LR|RL|BT)$")]
    private static partial Regex Head();

    [GeneratedRegex("^direction (TB|LR)$")]
    private static partial Regex Direction();

    [GeneratedRegex("^subgraph [A-Za-z]\\w*(\\[\"[^\"]+\"\\])?$")]
    private static partial Regex Subgraph();

    [GeneratedRegex($"^{Node}(({Arrow}){Node})*$")]
    private static partial Regex Chain();
}
