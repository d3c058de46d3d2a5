using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace Alluxio.Config;

/// <summary>
/// An object of a kind that KubernetesClient has no type for, such as an AlluxioRuntime: it works wherever an
/// <see cref="IKubernetesObject"/> does.
/// </summary>
public sealed class GenericKubernetesObject : IKubernetesObject<V1ObjectMeta>
{
    /// <summary>The API group and version of the object, for example <c>data.fluid.io/v1alpha1</c>.</summary>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = "";

    /// <summary>The kind of the object, for example <c>AlluxioRuntime</c>.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; } = "";

    /// <summary>Name, namespace, labels, annotations and owners.</summary>
    [JsonPropertyName("metadata")]
    public V1ObjectMeta Metadata { get; set; } = new();

    /// <summary>All other fields by name, for example <c>spec</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Fields { get; init; } = [];
}
