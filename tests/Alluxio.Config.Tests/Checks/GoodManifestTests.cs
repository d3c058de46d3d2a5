using Alluxio.Config.Diagnostics;
using Alluxio.Config.Tests.Images.Relocation;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Checks;

/// <summary>What is said of manifests that are good: each finding was looked at, and stands in a verified file.</summary>
public sealed class GoodManifestTests
{
    [Fact]
    public void Findings_OfManifestsThatPeopleWrote_AreTheVerifiedOnes() =>
        Snapshot.Match(Text(Inputs().Where(static input => !IsGenerated(input.Name)), static entry => entry.Found.Message), "txt");

    // They are hundreds and alike; which rule speaks, and where, is what can change.
    [Fact]
    public void Findings_OfGeneratedManifests_AreTheVerifiedOnes() =>
        Snapshot.Match(Text(Inputs().Where(static input => IsGenerated(input.Name)), static entry => entry.Found.Path?.ToString() ?? ""), "txt");

    private static IEnumerable<(string Name, string Text, ResolveOptions Options)> Inputs() => RelocationInputs.Names
        .Select(static name => (name, RelocationInputs.Text(name), RelocationInputs.Options(name)))
        .Concat(Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, "samples"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(static file => ($"samples/{Path.GetFileName(file)}", File.ReadAllText(file), ResolveOptions.Default)));

    private static string Text(IEnumerable<(string Name, string Text, ResolveOptions Options)> inputs, Func<(string Name, Diagnostic Found), string> shown) => string.Concat(
        from input in inputs
        from found in AlluxioConfig.Check(AlluxioConfig.LoadText(input.Text, "f"), null, input.Options).Diagnostics
        group (input.Name, Found: found) by found.Code into same
        orderby same.Key
        from line in (string[])
        [
            $"{same.Key} in {same.Select(static entry => entry.Name).Distinct().Count()} manifests",
            .. same.Select(entry => $"  {entry.Name}{entry.Found.Location?.ToString()[1..]}: {shown(entry)}").Distinct(),
        ]
        select line + "\n");

    private static bool IsGenerated(string name) => !name.EndsWith(".yaml", StringComparison.Ordinal) && name.Split('/')[^1] is ['r' or 'k', '0', '1', '-', ..];
}
