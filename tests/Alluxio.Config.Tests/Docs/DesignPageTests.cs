using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The names on the pages about design exist.</summary>
public sealed partial class DesignPageTests
{
    // Below the repository, or below the library.
    private static readonly string[] Roots = [TestFiles.Repository, Path.Combine(TestFiles.Repository, "src", "Alluxio.Config")];

    [Theory]
    [InlineData("docs/design/README.md", 30)]
    [InlineData("docs/design/adding-a-field.md", 8)]
    public void Paths_AreThere(string page, int least)
    {
        string[] paths = [.. PathInText().Matches(Repository.Read(page)).Select(static match => match.Groups["path"].Value).Distinct()];

        Convention.Holds(paths.Where(static path => !Array.Exists(Roots, root => Path.Exists(Path.Combine(root, path.TrimEnd('/')))))
            .Select(path => $"{page} names {path}"));
        Assert.InRange(paths.Length, least, int.MaxValue);
    }

    // A code span with a slash, or with the ending of a file of code; not addresses and patterns.
    [GeneratedRegex(@"`(?<path>[A-Za-z][\w.-]*(?:/[\w.-]+)+/?|\w+(?:\.\w+)*\.cs)`")]
    private static partial Regex PathInText();
}
