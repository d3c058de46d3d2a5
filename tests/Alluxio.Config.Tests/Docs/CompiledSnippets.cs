using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Docs;

/// <summary>
/// The code of a page, and the compiled file that it is taken from (what needs KubernetesClient is compiled where that is referenced):
/// block by block between <c>begin</c> and <c>end</c>.
/// </summary>
internal sealed partial class CompiledSnippets(params string[] files)
{
    private readonly string[] _source = [.. files.SelectMany(static file => File.ReadAllLines(Path.Combine(TestFiles.Project, file)))];

    /// <summary>The blocks of a page without the parts of a separate file that a method in a test cannot have.</summary>
    public static IEnumerable<string> OnPage(string[] lines) => Readme.Blocks(lines, "csharp")
        .Select(static block => string.Join('\n', block.Where(static line => !IsHeader(line))).Trim('\n'))
        .Order(StringComparer.Ordinal);

    /// <summary>The namespaces that a page imports and the file does not.</summary>
    public IEnumerable<string> ForeignImports(string[] lines) => Readme.Blocks(lines, "csharp")
        .SelectMany(static block => block)
        .Where(line => UsingDirective().IsMatch(line) && line != "using Xunit;" && !_source.Contains(line));

    /// <summary>The compiled blocks.</summary>
    public IEnumerable<string> Blocks() => All().Order(StringComparer.Ordinal);

    private IEnumerable<string> All()
    {
        for (int i = 0; i < _source.Length; i++)
        {
            if (_source[i].TrimStart() == "// begin")
            {
                int indent = _source[i].Length - "// begin".Length;
                int end = Array.FindIndex(_source, i, static line => line.TrimStart() == "// end");
                yield return string.Join('\n', _source[(i + 1)..end].Select(line => line.Length > indent ? line[indent..] : ""));
            }
        }
    }

    private static bool IsHeader(string line) => line.StartsWith('#') || UsingDirective().IsMatch(line);

    [GeneratedRegex(@"^using [A-Za-z][\w.]*;$")]
    private static partial Regex UsingDirective();
}
