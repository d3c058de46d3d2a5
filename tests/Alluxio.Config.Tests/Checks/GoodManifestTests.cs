using Alluxio.Config.Diagnostics;
using Alluxio.Config.Tests.Images.Relocation;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Checks;

/// <summary>What the rules say of manifests that are good: each finding was looked at, and stands in the verified file.</summary>
public sealed class GoodManifestTests
{
    [Fact]
    public void Findings_OfAllGoodManifests_AreTheVerifiedOnes()
    {
        IEnumerable<string> samples = Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, "samples"), "*.yaml").Order(StringComparer.Ordinal);
        IEnumerable<string> lines =
            from input in RelocationInputs.Names.Select(static name => (Name: name, Text: RelocationInputs.Text(name), Options: RelocationInputs.Options(name)))
                .Concat(samples.Select(static file => (Name: $"samples/{Path.GetFileName(file)}", Text: File.ReadAllText(file), Options: ResolveOptions.Default)))
            from found in AlluxioConfig.Check(AlluxioConfig.LoadText(input.Text, "f"), null, input.Options).Diagnostics
            where found.Code.StartsWith("ALX6", StringComparison.Ordinal)
            group (input.Name, found) by found.Code into same
            orderby same.Key
            from line in (string[])[$"{same.Key} in {same.Select(static entry => entry.Name).Distinct().Count()} manifests", .. same.Where(IsWritten).Select(Line).Distinct(), .. same.Where(static entry => !IsWritten(entry)).Select(Line).Distinct().Take(12)]
            select line + "\n";
        Snapshot.Match(string.Concat(lines), "txt");
    }

    // Of those that people wrote each finding is shown; generated ones are many and alike.
    private static bool IsWritten((string Name, Diagnostic Found) entry) => entry.Name.EndsWith(".yaml", StringComparison.Ordinal) || entry.Name.Split('/')[^1] is not ['r' or 'k', '0', '1', '-', ..];

    private static string Line((string Name, Diagnostic Found) entry) => $"  {entry.Name}{entry.Found.Location?.ToString()[1..]}: {entry.Found.Message}";
}
