using System.Text.Json;
using System.Text.RegularExpressions;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The other files of the packages are right, and help a reader who has no clone.</summary>
public sealed partial class PackageTests
{
    private static readonly string Source = Path.Combine(TestFiles.Repository, "src");

    public static TheoryData<string> Packages => ["Alluxio.Config", "Alluxio.Config.KubernetesClient", "Alluxio.Config.Tool"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Readme_NeedsNoClone(string package)
    {
        string text = File.ReadAllText(Path.Combine(Source, package, "README.md"));

        Assert.DoesNotContain("src/", text.Replace("/src/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet run", text, StringComparison.Ordinal);
        string[] links = [.. Link().Matches(text).Select(static link => link.Groups[1].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, static link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        foreach (string[] parts in links.Select(static link => link.Split('#')[0].Split("/blob/main/"))
            .Where(static parts => parts.Length == 2))
        {
            Assert.True(File.Exists(Path.Combine(TestFiles.Repository, parts[1])), parts[1]);
        }
    }

    // The README of the repository is compiled elsewhere.
    [Theory]
    [MemberData(nameof(Packages))]
    public void Readme_ShowsCodeOfTheRepositorysReadme(string package)
    {
        string[] compiled = [.. Readme.Blocks("csharp").Select(static code => string.Join('\n', code))];
        Assert.All(Blocks(package, "csharp"), block => Assert.Contains(block, compiled));
    }

    // The compiler does not tell which namespace is missing.
    [Fact]
    public void Readme_OfTheLibrary_NamesNamespacesThatHaveTheTypes()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Source, "Alluxio.Config", "README.md"))
            .Where(static line => line.StartsWith("| `Alluxio.Config.", StringComparison.Ordinal))];
        Assert.InRange(rows.Length, 8, 20);
        Assert.All(rows, static row =>
        {
            string[] cells = row.Split('|', StringSplitOptions.TrimEntries);
            string space = Code().Match(cells[1]).Groups[1].Value;
            Assert.All(Code().Matches(cells[2]), name => Assert.Contains(
                typeof(AlluxioConfig).Assembly.GetExportedTypes(),
                type => type.Namespace == space && type.Name.Split('`')[0] == name.Groups[1].Value.Split('<')[0]));
        });
    }

    [Fact]
    public void Readme_OfTheLibrary_ShowsWhatIsPrinted()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Blocks("Alluxio.Config", "yaml").Single() + "\n", "hbase.yaml");
        string shown = Blocks("Alluxio.Config", "text").Single();
        Assert.Equal(shown, AlluxioConfig.Resolve(manifests).Explain("worker.imagePullSecrets").ToString().Trim('\n'));
    }

    // The tool and the native program contain what they depend on.
    [Fact]
    public void Notice_NamesWhatTheToolContains()
    {
        JsonElement packages = JsonDocument.Parse(File.ReadAllText(Path.Combine(Source, "Alluxio.Config.Tool", "packages.lock.json")))
            .RootElement.GetProperty("dependencies").EnumerateObject().Single().Value;
        string[] contained =
        [
            .. packages.EnumerateObject()
                .Where(static one => one.Value.GetProperty("type").GetString() != "Project" && one.Name != "Microsoft.NET.ILLink.Tasks")
                .Select(static one => one.Name).Order(StringComparer.Ordinal),
        ];
        string[] named = [.. Row().Matches(File.ReadAllText(Path.Combine(Source, "NOTICE.txt"))).Select(static row => row.Groups[1].Value)];
        Assert.Equal(contained, named);
    }

    [Fact]
    public void ReleaseNotes_AreOfTheVersion()
    {
        string version = typeof(AlluxioConfig).Assembly.GetName().Version!.ToString(3);
        string properties = File.ReadAllText(Path.Combine(Source, "Directory.Build.props"));
        Assert.Contains($"<PackageReleaseNotes>{version}: ", properties, StringComparison.Ordinal);
    }

    private static readonly string[] Folders = ["docs", "samples", "src"];

    // A reader who copies a line from a page gets the version that the page is about.
    [Fact]
    public void Pages_NameTheVersionOfThePackages()
    {
        string version = typeof(AlluxioConfig).Assembly.GetName().Version!.ToString(3);
        (string File, string Version)[] named =
        [
            .. from file in Folders
                   .SelectMany(static folder => Directory.EnumerateFiles(
                       Path.Combine(TestFiles.Repository, folder), "*", SearchOption.AllDirectories))
                   .Concat(Directory.EnumerateFiles(TestFiles.Repository, "README*.md"))
               where Path.GetExtension(file) is ".md" or ".cs" or ".csx"
               from Match name in Named().Matches(File.ReadAllText(file))
               select (file, name.Groups[1].Value),
        ];
        Assert.InRange(named.Length, 5, 100);
        Assert.All(named, one => Assert.Equal((one.File, version), one));
    }

    [Fact]
    public void Icon_IsAPictureOfTheUsualSize()
    {
        byte[] icon = File.ReadAllBytes(Path.Combine(TestFiles.Repository, "eng", "icon", "icon.png"));
        Assert.Equal([0x89, .. "PNG\r\n\x1a\n"u8], icon[..8]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }

    private static IEnumerable<string> Blocks(string package, string language)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Source, package, "README.md"));
        return Readme.Blocks(lines, language).Select(static block => string.Join('\n', block));
    }

    [GeneratedRegex(@"(?:#:package |nuget: ?)Alluxio\.Config(?:\.\w+)?(?:@|, ?)(\d+\.\d+\.\d+)")]
    private static partial Regex Named();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^([A-Z][\w.]+) {2,}(?:MIT|Apache-2\.0|BSD-2-Clause) {2,}", RegexOptions.Multiline)]
    private static partial Regex Row();
}
