namespace Alluxio.Config.Tests.Conventions;

/// <summary>An import never runs up: the floors of the library, from the ground, held over the compiled code.</summary>
public sealed class FloorsTests
{
    private const string Entry = "(entry)";

    private static readonly string[][] Floors =
    [
        ["Values", "Diagnostics"],
        ["Models", "Layering"],
        ["Plan", "Manifests", "Folders"],
        ["Systems/*"],
        [
            "Explanations", "Images", "Derivations", "Comparison", "Checks", "Systems/*/Checks", "Systems/*/Images",
            "Systems/*/Derivations", "Systems/*/Lifecycle",
        ],
        ["Systems"],
        ["Reports"],
        [Entry],
        ["Hosting"],
    ];

    // The registry of the systems, and the options with a property that users know.
    private static readonly string[] Doors = ["DeploymentSystems", "ResolveOptions"];

    // The folder of each type, by the file that is named after it.
    private static readonly Dictionary<string, string> FolderOfType =
    (
        from source in Repository.Sources
        from type in SourceText.Types(source.Value)
        group Path.GetDirectoryName(source.Key)!.Replace('\\', '/') by $"{SourceText.Namespace(source.Value)}.{type}")
        .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);

    private static readonly (string User, string Used, string UserArea, string UsedArea)[] Uses =
    [
        .. from pair in CompiledReferences.All
           let user = FolderOf(pair.User)
           let used = FolderOf(pair.Used)
           where user is not null && used is not null
           select (pair.User.FullName!, pair.Used.FullName!, AreaOf(user), AreaOf(used)),
    ];

    [Fact]
    public void Folders_AllHaveAFloor() => Convention.Holds(
        Repository.Sources.Keys
            .Select(static file => AreaOf(Path.GetDirectoryName(file)!.Replace('\\', '/')))
            .Distinct()
            .Where(static area => FloorOf(area) < 0));

    [Fact]
    public void Types_AllHaveAFile() => Convention.Holds(
        from pair in CompiledReferences.All
        where FolderOf(pair.User) is null && pair.User.Namespace?.StartsWith("Alluxio.Config", StringComparison.Ordinal) == true
        select pair.User.FullName);

    [Fact]
    public void Imports_NeverRunUp() => Convention.Holds(
        from use in Uses
        where FloorOf(use.UsedArea) > FloorOf(use.UserArea)
        select $"{use.User} ({use.UserArea}) uses {use.Used} ({use.UsedArea})");

    [Fact]
    public void Systems_DoNotKnowEachOther() => Convention.Holds(
        from pair in CompiledReferences.All
        let user = RoomOf(FolderOf(pair.User))
        let used = RoomOf(FolderOf(pair.Used))
        where user is not null && used is not null && user != used && !user.StartsWith(used + "/", StringComparison.Ordinal)
        select $"{pair.User.FullName} uses {pair.Used.FullName}");

    // Shared code asks the system of a plan, and never which system it is, so that a new system needs no change of it.
    [Fact]
    public void SharedCode_KnowsNoSystem() => Convention.Holds(
        from pair in CompiledReferences.All
        where FolderOf(pair.User) is { } user && IsShared(user) && FolderOf(pair.Used) is { } used && IsOfOneSystem(used)
            && !(user == "Systems" && Doors.Contains(pair.User.Name))
        select $"{pair.User.FullName} uses {pair.Used.FullName}");

    [Theory]
    [InlineData("Checks", "Systems/Fluid/Plan")]
    [InlineData("Images/Moving", "Models/Operator/V1Alpha1")]
    [InlineData("Systems/Resolution", "Models/Fluid")]
    public void SharedCode_IsSeparateFromSystems(string shared, string ofOneSystem) =>
        Assert.True(IsShared(shared) && IsOfOneSystem(ofOneSystem) && !IsShared(ofOneSystem) && !IsOfOneSystem(shared)
            && FolderOfType.ContainsValue(shared) && FolderOfType.ContainsValue(ofOneSystem));

    // A scan that finds nothing would hold every rule.
    [Theory]
    [InlineData(Entry, "Systems")]
    [InlineData("Systems/*", "Plan")]
    [InlineData("Manifests", "Models")]
    [InlineData("Models", "Values")]
    [InlineData("Diagnostics", "Values")]
    [InlineData("Checks", "Images")]
    public void Scan_FindsWhatIsThere(string user, string used) =>
        Assert.Contains(Uses, use => use.UserArea == user && use.UsedArea == used);

    private static string? FolderOf(Type type) => FolderOfType.GetValueOrDefault($"{type.Namespace}.{type.Name.Split('`')[0]}");

    private static string AreaOf(string folder)
    {
        string[] parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => Entry,
            ["Systems"] => "Systems",
            ["Systems", .., "Checks"] => "Systems/*/Checks",
            ["Systems", .., "Images"] => "Systems/*/Images",
            ["Systems", .., "Derivations"] => "Systems/*/Derivations",
            ["Systems", .., "Lifecycle"] => "Systems/*/Lifecycle",
            ["Systems", "Fluid"] or ["Systems", "Operator", "V1" or "V1Alpha1"] => "Systems",
            ["Systems", ..] => "Systems/*",
            _ => parts[0],
        };
    }

    // A fixture that several generations share counts for each of them.
    private static string? RoomOf(string? folder) => folder?.Split('/') switch
    {
        ["Systems", "Fluid", ..] => "Fluid",
        ["Systems", "Operator", "V1", ..] => "Operator/V1",
        ["Systems", "Operator", "V1Alpha1", ..] => "Operator/V1Alpha1",
        ["Systems", "Operator", ..] => "Operator",
        _ => null,
    };

    private static bool IsShared(string folder) =>
        folder is "Systems" or "Systems/Resolution" or "Systems/Releases"
            || folder.Split('/')[0] is "Plan" or "Explanations" or "Images" or "Derivations" or "Checks" or "Comparison";

    private static bool IsOfOneSystem(string folder) =>
        RoomOf(folder) is not null || folder.Split('/') is ["Models", "Fluid" or "Operator", ..];

    private static int FloorOf(string area) => Array.FindIndex(Floors, floor => floor.Contains(area));
}
