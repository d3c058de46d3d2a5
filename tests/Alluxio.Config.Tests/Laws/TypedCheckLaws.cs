using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Conventions;
using Alluxio.Config.Tests.Images.Relocation;

namespace Alluxio.Config.Tests.Laws;

/// <summary>Checking finds in typed objects what it finds in the texts that they were loaded from.</summary>
/// <remarks>
/// Findings of the reader are left out: syntax, duplicate keys, fields and values that no type can hold, and values whose written form has
/// another meaning. Typed objects show none of these. Codes of suppressions are left out as well: only texts have comments, so that objects
/// have no suppressions.
/// </remarks>
public sealed class TypedCheckLaws
{
    // A comment that is no suppression, one that suppresses nothing, one that names no code; then what only a text shows: a field that no
    // type has any more, and the form in which names of secrets are given.
    private static readonly string[] OfTexts = ["ALX6090", "ALX6091", "ALX6092", "ALX3057", "ALX6280"];

    private static readonly string[] Folders =
    [
        "samples",
        "eng/diagnostics",
        "tests/Alluxio.Config.Tests/Checks/Broken",
        "tests/Alluxio.Config.Tests/Scenarios",
    ];

    [Fact]
    public void Check_OfObjects_FindsWhatTheirTextsShow() => Convention.Holds(
        from input in Inputs()
        let texts = AlluxioConfig.LoadText(input.Text, "f")
        let ofReading = Facts(texts.Diagnostics)
        let ofTexts = Found(texts, input.Options)
        let ofObjects = Found(ManifestSet.Of(texts.Manifests.Select(static manifest => manifest.Resource)), input.Options)

        // Unreadable parts are missing in the objects, and a text with errors gives no pods: only then do the objects show more.
        from difference in ofTexts.Except(ofObjects).Except(ofReading).Select(static fact => $"only of the text: {fact}")
            .Concat(texts.HasErrors ? [] : ofObjects.Except(ofTexts).Select(static fact => $"only of the object: {fact}"))
        select $"{input.Name}: {difference}");

    [Fact]
    public void Inputs_AreMany_AndMostCanBeRead()
    {
        int[] readable = [.. Inputs().Select(static input => AlluxioConfig.LoadText(input.Text, "f").HasErrors ? 0 : 1)];
        Assert.InRange(readable.Sum(), readable.Length * 3 / 4, readable.Length);
        Assert.InRange(readable.Length, 1000, int.MaxValue);
    }

    private static HashSet<string> Found(ManifestSet manifests, ResolveOptions options)
    {
        CheckReport report = AlluxioConfig.Check(manifests, null, options);
        return Facts(report.Diagnostics
            .Concat(report.Suppressed.Select(static suppressed => suppressed.Diagnostic))
            .Where(static found => !OfTexts.Contains(found.Code)));
    }

    // The message may name the place of another object.
    private static HashSet<string> Facts(IEnumerable<Diagnostic> found) =>
    [
        .. found.Select(static diagnostic => $"{diagnostic.Code} {diagnostic.Path}"),
    ];

    private static IEnumerable<(string Name, string Text, ResolveOptions Options)> Inputs() => RelocationInputs.Names
        .Select(static name => (name, RelocationInputs.Text(name), RelocationInputs.Options(name)))
        .Concat(
            from folder in Folders
            from file in Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, folder), "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
            where !file.EndsWith(".verified.yaml", StringComparison.Ordinal)
            from profile in (Profile[])[Profile.AsBuilt, Profile.Documented]
            select ($"{Path.GetRelativePath(TestFiles.Repository, file)} {profile}", File.ReadAllText(file), new ResolveOptions
            {
                Profile = profile,
            }));
}
