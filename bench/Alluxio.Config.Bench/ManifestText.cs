using System.Reflection;

namespace Alluxio.Config.Bench;

/// <summary>The manifest that all benchmarks read: an AlluxioRuntime with every component and its Dataset.</summary>
internal static class ManifestText
{
    private const string Name = "imagenet";

    public static string One { get; } = Read();

    /// <summary>The same manifest under another name, as a fleet has them.</summary>
    public static string[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(static index => One.Replace($"name: {Name}\n", FormattableString.Invariant($"name: {Name}-{index:D4}\n"), StringComparison.Ordinal))];

    private static string Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("manifest.yaml")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
