using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Manifests;

/// <summary>The namespace that an object lands in: the one it names, else Kubernetes' own default.</summary>
internal static class ObjectNamespace
{
    /// <summary>The namespace of an object.</summary>
    public static string Of(Resource resource) => OrDefault(resource.Metadata?.Namespace);

    /// <summary>A namespace as written somewhere; absent and empty are the same.</summary>
    public static string OrDefault(string? name) => name is { Length: > 0 } ? name : "default";
}
