using System.Reflection;
using System.Text.Json.Nodes;

namespace Alluxio.Config.Bench;

/// <summary>The manifests that all benchmarks read, 150 lines each, with every component.</summary>
internal static class ManifestText
{
    /// <summary>The open operator's AlluxioCluster.</summary>
    public const string OpenCluster = "AlluxioCluster v1alpha1";

    /// <summary>
    /// An AlluxioRuntime and its Dataset, both of the name <c>imagenet</c>; or an AlluxioCluster of that name, with mount and license or
    /// with its Dataset.
    /// </summary>
    public static string One(string kind) => Read(kind switch
    {
        OpenCluster => "open-cluster.yaml",
        "AlluxioCluster" => "cluster.yaml",
        _ => "manifest.yaml",
    });

    /// <summary>The same manifest as JSON documents: indented as people keep them, or without blanks as an API server sends them.</summary>
    public static string[] Json(string kind, bool isCompact) =>
        [.. AlluxioConfig.LoadText(One(kind)).Manifests.Select(manifest => isCompact
            ? Compact(manifest.Resource.ToJson())
            : manifest.Resource.ToJson())];

    /// <summary>The same manifest under other names, as a fleet has them.</summary>
    public static string[] Many(string kind, int count)
    {
        string one = One(kind);
        return [.. Enumerable.Range(0, count)
            .Select(index => one.Replace("imagenet\n", FormattableString.Invariant($"imagenet-{index:D4}\n"), StringComparison.Ordinal))];
    }

    /// <summary>The same manifest with one worker more.</summary>
    public static string Scaled(string kind) => Scale(kind, One(kind));

    /// <summary>A manifest of a kind with one worker more.</summary>
    public static string Scale(string kind, string text)
    {
        (string before, string after) =
            kind == "AlluxioRuntime" ? ("\n  replicas: 3\n", "\n  replicas: 4\n") : ("\n    count: 4\n", "\n    count: 5\n");
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
