namespace Alluxio.Config.Tests.Snapshots;

/// <summary>A verified file that no test reads would be an unchecked claim.</summary>
public class OrphanTests
{
    private static readonly string Scenarios = Path.Combine(TestFiles.Project, "Scenarios") + Path.DirectorySeparatorChar;

    // The scenario theory compares the names in each of its folders itself.
    [Fact]
    public void VerifiedFiles_OutsideScenarios_BelongToATest() =>
        Assert.DoesNotContain(
            SnapshotFile.Below(TestFiles.Project),
            static path => !path.StartsWith(Scenarios, StringComparison.Ordinal) && !HasTest(path));

    [Fact]
    public void VerifiedFiles_BelowScenarios_HaveAnInput() => Assert.DoesNotContain(
        SnapshotFile.Below(Scenarios), static path => Directory.GetFiles(Path.GetDirectoryName(path)!, "input.*").Length != 1);

    private static bool HasTest(string path)
    {
        string[] parts = SnapshotFile.NameOf(path).Split('.');
        return parts.Length is 2 or 3
            && File.Exists(Path.Combine(Path.GetDirectoryName(path)!, parts[0] + ".cs"))
            && typeof(OrphanTests).Assembly.GetTypes().Any(type => type.Name == parts[0] && type.GetMethod(parts[1]) is not null);
    }
}
