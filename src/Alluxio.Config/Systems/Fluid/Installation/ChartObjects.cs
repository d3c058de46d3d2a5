using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>Objects of a set that the chart <c>alluxio</c> created, by the deployment that they were created for.</summary>
internal sealed class ChartObjects
{
    private readonly Dictionary<(string Namespace, string? Name), List<Resource>> _objects = [];

    private ChartObjects(ValueList<Manifest> manifests)
    {
        foreach (Manifest manifest in manifests.AsSpan())
        {
            if (LiveLabels.DeploymentOf(manifest.Resource) is { } name)
            {
                (string, string) key = (ObjectNamespace.Of(manifest.Resource), name);
                (_objects.TryGetValue(key, out List<Resource>? known) ? known : _objects[key] = []).Add(manifest.Resource);
            }
        }
    }

    /// <summary>The objects of a deployment, in order. Of a large set all are collected once.</summary>
    /// <param name="set">The set.</param>
    /// <param name="deployment">The AlluxioRuntime.</param>
    public static IReadOnlyList<Resource> Of(ManifestSet set, Resource deployment) =>
        set.Shared(static manifests => new ChartObjects(manifests))._objects
            .GetValueOrDefault((ObjectNamespace.Of(deployment), deployment.Metadata?.Name)) ?? [];
}
