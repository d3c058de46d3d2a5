using Alluxio.Config.Kubernetes;

namespace Alluxio.Config;

/// <summary>A kind as the paths of the API name it.</summary>
/// <param name="Group">The API group; empty for the core.</param>
/// <param name="Version">The version within the group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Plural">The name of the kind in paths and permissions.</param>
internal sealed record ClusterKind(string Group, string Version, string Kind, string Plural)
{
    private static readonly HashSet<string> WithoutNamespace = new(StringComparer.Ordinal)
    {
        "StorageClass", "PersistentVolume", "Namespace", "Node", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition",
        "CSIDriver", "PriorityClass", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
    };

    public bool IsNamespaced => !WithoutNamespace.Contains(Kind);

    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    public static ClusterKind Of(Resource resource) => Of(resource.ApiVersion ?? "", resource.Kind ?? "");

    public static ClusterKind Of(string apiVersion, string kind)
    {
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return new ClusterKind(slash < 0 ? "" : apiVersion[..slash], apiVersion[(slash + 1)..], kind, PluralOf(kind.ToLowerInvariant()));
    }

    // As those who define kinds make it.
    private static string PluralOf(string name) => name switch
    {
        [.., 's'] or [.., 'x'] or [.., 'c' or 's', 'h'] => name + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => name[..^1] + "ies",
        _ => name + "s",
    };
}
