using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Links between pages lead somewhere: to a file of the repository, and to a heading of it.</summary>
public sealed partial class DocsLinksTests
{
    private const string Project = "https://github.com/alluxio-config/alluxio-config/blob/main/";

    private static readonly string[] Pages =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Links_LeadToFilesAndHeadings() => Convention.Holds(
        from page in Pages
        from Match match in Link().Matches(Code().Replace(File.ReadAllText(page), ""))
        let target = match.Groups[1].Value
        where !Exists(page, target)
        select $"{Path.GetRelativePath(Repository.Root, page)}: {target}");

    [Fact]
    public void Links_WithinDocs_AreRelative() => Convention.Holds(
        from page in Pages
        where page.StartsWith(Path.Combine(Repository.Root, "docs"), StringComparison.Ordinal)
        from Match match in Link().Matches(File.ReadAllText(page))
        where match.Groups[1].Value.StartsWith(Project, StringComparison.Ordinal)
        select $"{Path.GetRelativePath(Repository.Root, page)}: {match.Groups[1].Value}");

    // From the index, link by link; what only a Chinese page links to counts, because the index leads to those.
    [Fact]
    public void EveryPage_IsReachableFromTheIndex()
    {
        string index = Path.Combine(Repository.Root, "docs", "README.md");
        HashSet<string> reached = [index];
        Queue<string> open = new(reached);
        while (open.TryDequeue(out string? page))
        {
            foreach (string linked in LinkedPages(page).Where(reached.Add))
            {
                open.Enqueue(linked);
            }
        }

        Convention.Holds(
            from page in Pages
            where page.StartsWith(Path.Combine(Repository.Root, "docs"), StringComparison.Ordinal) && !reached.Contains(page)
            select $"{Path.GetRelativePath(Repository.Root, page)}: no page that docs/README.md leads to links to it");
    }

    // A page by hand is found at once: the index itself names it.
    [Fact]
    public void EveryPageWrittenByHand_IsInTheIndex()
    {
        HashSet<string> linked = [.. LinkedPages(Path.Combine(Repository.Root, "docs", "README.md"))];

        Convention.Holds(
            from page in Pages
            let path = Path.GetRelativePath(Repository.Root, page).Replace('\\', '/')
            where path.StartsWith("docs/", StringComparison.Ordinal) && path != "docs/README.md"
            where !path.StartsWith("docs/diagnostics/ALX", StringComparison.Ordinal)
                && !path.StartsWith("docs/zh/", StringComparison.Ordinal)
            where !linked.Contains(page)
            select $"{path}: docs/README.md does not list it");
    }

    // A scan that finds nothing would hold every rule.
    [Fact]
    public void Scan_FindsLinks() => Assert.NotEmpty(Link().Matches(Repository.Read("docs/README.md")));

    private static IEnumerable<string> LinkedPages(string page) =>
        from Match match in Link().Matches(Code().Replace(File.ReadAllText(page), ""))
        let target = match.Groups[1].Value.Split('#')[0]
        where target.EndsWith(".md", StringComparison.Ordinal) && !target.Contains("://", StringComparison.Ordinal)
        select Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target));

    private static bool Exists(string page, string target)
    {
        string from = Path.GetDirectoryName(page)!;
        if (target.StartsWith(Project, StringComparison.Ordinal))
        {
            (from, target) = (Repository.Root, target[Project.Length..]);
        }
        else if (target.Contains("://", StringComparison.Ordinal))
        {
            return true;
        }

        string[] parts = target.Split('#', 2);
        string file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(from, parts[0]));
        return File.Exists(file) && (parts.Length == 1 || Headings(file).Contains(parts[1]));
    }

    // As the forge makes them.
    private static IEnumerable<string> Headings(string file) => Heading()
        .Matches(File.ReadAllText(file))
        .Select(static match => string.Concat(match.Groups[1].Value
            .ToLowerInvariant()
            .Where(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ')).Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
