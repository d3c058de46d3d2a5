using Alluxio.Config.Operator.V1;

namespace Alluxio.Config.Manifests;

/// <summary>
/// One UnderFileSystem with its paths in a form in which they can be compared: each ends with a slash, so that what begins with it lies
/// inside.
/// </summary>
internal sealed record StorageMount
{
    public required Manifest Manifest { get; init; }

    public required UnderFileSystemSpec Spec { get; init; }

    /// <summary>Which of the lists that are compared it comes from.</summary>
    public int List { get; init; }

    public string Name => Manifest.Resource.Metadata?.Name ?? "";

    public string Namespace => ObjectNamespace.Of(Manifest.Resource);

    /// <summary>Mounts of one cluster have the same; <see langword="null"/> if the cluster is not named.</summary>
    public (string Namespace, string Cluster)? Cluster => Spec.AlluxioCluster is { Length: > 0 } cluster ? (Namespace, cluster) : null;

    /// <summary>The path in Alluxio; <see langword="null"/> if none is given, or one that leaves no room for another.</summary>
    public string? AlluxioPath =>
        Spec.MountPath is ['/', ..] path && Names(path) is { Length: > 0 } names ? $"/{string.Join('/', names)}/" : null;

    /// <summary>
    /// The address of the storage, scheme and host in lower case, behind the endpoint that the options name: one address at two endpoints
    /// is two storages.
    /// <see langword="null"/> if none is given.
    /// </summary>
    public string? StoragePath
    {
        get
        {
            if (Spec.Path is not { Length: > 0 } given)
            {
                return null;
            }

            string path = Plain(given);
            int authority = path.IndexOf("://", StringComparison.Ordinal) + 3;
            int end = authority < 3 ? 0 : path.IndexOf('/', authority);
            return Endpoint + (end < 0 ? $"{path.ToLowerInvariant()}/" : $"{path[..end].ToLowerInvariant()}{path[end..].TrimEnd('/')}/");
        }
    }

    // alluxio.underfs.s3.endpoint, fs.oss.endpoint, ...; whatever its scheme is written like.
    private string Endpoint => string.Concat((Spec.MountOptions ?? [])
        .Where(static option => option.Key.EndsWith(".endpoint", StringComparison.OrdinalIgnoreCase) && option.Value.Length > 0)
        .Select(static option => option.Value[(option.Value.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0
            ? scheme + 3
            : 0)..].TrimEnd('/').ToLowerInvariant())
        .Order(StringComparer.Ordinal)
        .Select(static endpoint => $"{endpoint} "));

    // Several schemes lead to one storage.
    private static string Plain(string path)
    {
        foreach ((string scheme, string plain) in (ReadOnlySpan<(string, string)>)[
            ("s3a://", "s3://"), ("s3n://", "s3://"), ("file://", ""),
        ])
        {
            if (path.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return plain + path[scheme.Length..];
            }
        }

        return path;
    }

    /// <summary>The names in a path; slashes too many do not count.</summary>
    public static string[] Names(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
