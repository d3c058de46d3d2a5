using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>An import never runs up: the floors of the library, from the ground.</summary>
public sealed partial class FloorsTests
{
    private const string Entry = "(entry)";

    private static readonly string[][] Floors =
    [
        ["Values", "Diagnostics"],
        ["Models", "Layering"],
        ["Plan", "Manifests"],
        ["Resolution", "Emission", "Explanations", "Images", "Derivations"],
        ["Checks"],
        [Entry],
        ["Hosting"],
    ];

    // The areas by what follows Alluxio.Config in a namespace. Models/X is Alluxio.Config.X.
    private static readonly Dictionary<string, string> AreaOfNamespace = Floors
        .SelectMany(static floor => floor)
        .Select(static area => (Name: area, Area: area))
        .Concat(Directory.GetDirectories(Path.Combine(Repository.Root, "src/Alluxio.Config/Models")).Select(static folder => (Name: Path.GetFileName(folder), Area: "Models")))
        .ToDictionary(static pair => pair.Name, static pair => pair.Area);

    // By file, not by namespace: some types of the lower floors stand in the root namespace.
    private static readonly HashSet<(string Area, string Type, bool IsInRoot)> Types =
    [
        .. from source in Repository.Sources
           from type in SourceText.Types(source.Value)
           select (AreaOfFile(source.Key), type, SourceText.Namespace(source.Value) == "Alluxio.Config"),
    ];

    // Known and wanted exceptions, file by file; empty as long as the floors hold.
    private static readonly string[] Exempt = [];

    [Fact]
    public void Folders_AllHaveAFloor() => Convention.Holds(
        Repository.Sources.Keys.Select(AreaOfFile).Distinct().Except(Floors.SelectMany(static floor => floor)));

    [Fact]
    public void Floors_AreFolders() => Convention.Holds(
        Floors.SelectMany(static floor => floor).Where(static area => area != Entry).Except(Repository.Sources.Keys.Select(AreaOfFile)));

    [Fact]
    public void Imports_NeverRunUp() => Convention.Holds(
        from use in Uses()
        where FloorOf(use.Area) > FloorOf(AreaOfFile(use.File)) && !Exempt.Contains(use.File)
        select $"{use.File} uses {use.Area} ({use.Name})");

    [Fact]
    public void Resolution_AndTheOutputs_DoNotKnowEachOther() => Convention.Holds(
        from use in Uses()
        let areas = (string[])[AreaOfFile(use.File), use.Area]
        where areas[0] != areas[1] && areas.Contains("Resolution") && areas.All(static area => FloorOf(area) == 3)
        select $"{use.File} uses {use.Area} ({use.Name})");

    // A scan that finds nothing would hold every rule.
    [Theory]
    [InlineData("(entry)", "Resolution")]
    [InlineData("(entry)", "Emission")]
    [InlineData("Emission", "Plan")]
    [InlineData("Manifests", "Models")]
    [InlineData("Models", "Values")]
    [InlineData("Diagnostics", "Values")]
    [InlineData("Resolution", "Manifests")]
    public void Scan_FindsWhatIsThere(string user, string used) =>
        Assert.Contains(Uses(), use => AreaOfFile(use.File) == user && use.Area == used);

    // What a file mentions: namespaces written out, the last part of a namespace before a type's name, and types of the root, which are seen
    // from everywhere without an import.
    private static IEnumerable<(string File, string Area, string Name)> Uses() =>
        from source in Repository.Sources
        let code = SourceText.Code(source.Value)
        from use in NamespacesIn(code).Concat(QualifiedNamesIn(code)).Concat(RootTypesIn(code))
        select (source.Key, use.Area, use.Name);

    private static IEnumerable<(string Area, string Name)> NamespacesIn(string code) =>
        from Match match in FullName().Matches(code)
        where match.Value != SourceText.Namespace(code)
        select (AreaOf(match.Value), match.Value);

    private static IEnumerable<(string Area, string Name)> QualifiedNamesIn(string code) =>
        from Match match in QualifiedName().Matches(code)
        where AreaOfNamespace.TryGetValue(match.Groups[1].Value, out string? area) && Types.Contains((area, match.Groups[2].Value, false))
        select (AreaOfNamespace[match.Groups[1].Value], match.Value);

    private static IEnumerable<(string Area, string Name)> RootTypesIn(string code) =>
        from entry in Types
        where entry.IsInRoot && Regex.IsMatch(code, $@"(?<![\w.]){entry.Type}\b")
        select (entry.Area, entry.Type);

    private static string AreaOfFile(string path) => path.Contains('/', StringComparison.Ordinal) ? path.Split('/')[0] : Entry;

    private static string AreaOf(string name)
    {
        string[] parts = name.Split('.');
        return parts is ["Alluxio", "Config", { } first, ..] ? AreaOfNamespace.GetValueOrDefault(first, Entry) : Entry;
    }

    private static int FloorOf(string area) => Array.FindIndex(Floors, floor => floor.Contains(area));

    [GeneratedRegex(@"\bAlluxio\.Config\.[A-Z]\w*(?:\.[A-Z]\w*)*")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex QualifiedName();
}
