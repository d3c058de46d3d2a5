using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>The key that identifies an object of a cluster.</summary>
/// <param name="Group">The API group, without its version.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty for kinds that have none.</param>
/// <param name="Name">The name.</param>
internal readonly record struct ObjectKey(string Group, string Kind, string Namespace, string Name)
{
    private static readonly HashSet<string> WithoutNamespace = new(StringComparer.Ordinal)
    {
        "StorageClass", "PersistentVolume", "Namespace", "Node", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition",
        "CSIDriver", "PriorityClass",
        "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
    };

    public static ObjectKey Of(Resource resource) =>
        Of(resource.ApiVersion, resource.Kind, resource.Metadata?.Namespace, resource.Metadata?.Name);

    public static ObjectKey Of(string? apiVersion, string? kind, string? @namespace, string? name)
    {
        int slash = apiVersion?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        string group = slash < 0 ? "" : apiVersion![..slash];
        return new(group, kind ?? "", WithoutNamespace.Contains(kind ?? "") ? "" : ObjectNamespace.OrDefault(@namespace), name ?? "");
    }

    public override string ToString() => $"{Kind} {(Namespace.Length == 0 ? "" : Namespace + "/")}{Name}";
}
