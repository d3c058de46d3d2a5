using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Docs;

/// <summary>Each Chinese page names the English page that it follows, and shows the code and the output that are tested there.</summary>
public sealed partial class ChineseGuidesTests
{
    private const string Home = "README.zh-CN.md";

    private const string Folder = "docs/zh/";

    private const string Fence = "```";

    private static readonly string[] All =
    [
        Home,
        .. Directory.EnumerateFiles(Absolute(Folder), "*.md", SearchOption.AllDirectories)
            .Select(FromTheRoot)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Guides =
    [
        .. Directory.EnumerateFiles(Absolute("docs/guides"), "*.md")
            .Select(FromTheRoot)
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. All];

    // Once the pages tell the same again, eng/zh-hashes.sh writes the hashes.
    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_FollowsItsTwinOfToday(string page)
    {
        (string twin, string hash) = TwinOf(page);
        string today = Hash(twin);

        Assert.True(hash == today, $"{twin} changed: bring {page} up to date, then write sha256 {today} into its first line");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void CodeBlocks_AreInTheTwin(string page)
    {
        (string twin, _) = TwinOf(page);
        HashSet<string> english = [.. Blocks(twin)];

        Convention.Holds(
            from block in Blocks(page)
            where !block.StartsWith(Fence + "mermaid\n", StringComparison.Ordinal) && !english.Contains(block)
            select $"{page} has a block that {twin} does not have:\n{block}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void RelativeLinks_LeadToFiles(string page) => Convention.Holds(
        from target in Links(page)
        where !File.Exists(Absolute(target))
        select $"{page}: {target} is not there");

    [Fact]
    public void EveryPage_IsLinked()
    {
        HashSet<string> linked = [.. Links(Home), .. Links(Folder + "README.md")];

        Convention.Holds(
            from page in All
            where page != Home && !linked.Contains(page)
            select $"{page}: neither {Home} nor {Folder}README.md links to it");
    }

    // The other tests start from the Chinese pages, and do not notice one that was never written.
    [Fact]
    public void EveryGuide_HasAChineseTwin() => Convention.Holds(
        from guide in Guides
        let page = Folder + "guides/" + Path.GetFileName(guide)
        where !File.Exists(Absolute(page)) || TwinOf(page).Twin != guide
        select $"{guide}: there is no {page} that follows it");

    // A scan that finds nothing would hold every rule.
    [Fact]
    public void Scans_FindPagesBlocksAndLinks()
    {
        Assert.Contains("docs/guides/override-rules.md", Guides);
        Assert.NotEmpty(Blocks(Home));
        Assert.Contains(Folder + "README.md", Links(Home));
    }

    private static (string Twin, string Hash) TwinOf(string page)
    {
        Match match = Comment().Match(Lines(page)[0]);
        Assert.True(match.Success, $"{page}: the first line is not <!-- twin: docs/PAGE.md sha256: HEX -->");

        string twin = match.Groups["twin"].Value;
        Assert.True(File.Exists(Absolute(twin)), $"{page}: its twin {twin} is not there");
        return (twin, match.Groups["hash"].Value);
    }

    // Of the bytes, which Latin-1 keeps as they are; a checkout with CRLF has the same hash.
    private static string Hash(string path)
    {
        string text = Encoding.Latin1.GetString(File.ReadAllBytes(Absolute(path))).Replace("\r\n", "\n", StringComparison.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text)));
    }

    // With the line that opens the block, and so with its language.
    private static List<string> Blocks(string path)
    {
        List<string> blocks = [];
        string[] lines = Lines(path);
        for (int start = 0; start < lines.Length; start++)
        {
            if (lines[start].StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, Fence, start + 1);
                Assert.True(end > start, $"{path}({start + 1}): the block does not end");
                blocks.Add(string.Join('\n', lines[start..end]));
                start = end;
            }
        }

        return blocks;
    }

    // Targets of relative links are paths from the root: pages of different folders become comparable.
    private static IEnumerable<string> Links(string page) =>
        from Match match in Link().Matches(Code().Replace(string.Join('\n', Lines(page)), ""))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        select FromTheRoot(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Absolute(page))!, target)));

    private static string[] Lines(string path) => File.ReadAllText(Absolute(path)).ReplaceLineEndings("\n").Split('\n');

    private static string Absolute(string path) => Path.Combine(TestFiles.Repository, path);

    private static string FromTheRoot(string file) => Path.GetRelativePath(TestFiles.Repository, file).Replace('\\', '/');

    [GeneratedRegex("^<!-- twin: (?<twin>[^ ]+) sha256: (?<hash>[0-9a-f]{64}) -->$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
