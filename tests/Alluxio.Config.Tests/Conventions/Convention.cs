namespace Alluxio.Config.Tests.Conventions;

internal static class Convention
{
    /// <summary>Fails with all violations, one a line: xunit shows the first few only.</summary>
    public static void Holds(IEnumerable<string> violations)
    {
        List<string> found = [.. violations.Distinct()];
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
