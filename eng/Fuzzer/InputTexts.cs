namespace Alluxio.Config.Fuzzer;

/// <summary>The texts that are changed: all manifests of the repository that are not large.</summary>
internal static class InputTexts
{
    private const long Longest = 20_000;

    private static readonly string Bin = $"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}";

    public static string[] Of(string root) =>
    [
        .. ((string[])["samples", "tests", "eng/diagnostics"])
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(root, name), "*.yaml", SearchOption.AllDirectories))
            .Where(IsInput)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsInput(string file) => !file.Contains("verified", StringComparison.Ordinal)
        && !file.Contains("expected", StringComparison.Ordinal)
        && !file.Contains(Bin, StringComparison.Ordinal)
        && new FileInfo(file).Length < Longest;
}
