using System.Reflection;

namespace Alluxio.Config.Bench;

/// <summary>The manifests that all benchmarks read, 150 lines each, with every component.</summary>
internal static class ManifestText
{
    /// <summary>An AlluxioRuntime and its Dataset, both of the name <c>imagenet</c>; or an AlluxioCluster of that name with mount and license.</summary>
    public static string One(string kind) => Read(kind == "AlluxioCluster" ? "cluster.yaml" : "manifest.yaml");

    /// <summary>The same manifest under other names, as a fleet has them.</summary>
    public static string[] Many(string kind, int count)
    {
        string one = One(kind);
        return [.. Enumerable.Range(0, count).Select(index => one.Replace("imagenet\n", FormattableString.Invariant($"imagenet-{index:D4}\n"), StringComparison.Ordinal))];
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
