using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>What <see cref="LiveCluster"/> read, and what it could not read.</summary>
public sealed class LiveClusterState
{
    // The objects that decide how a deployment is resolved: its resources, the objects that they name, and the workloads that show the
    // release.
    private static readonly string[] KindsOfManifests =
        ["ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim", "StorageClass", "StatefulSet", "DaemonSet"];

    private readonly IReadOnlyList<RawObject> _objects;

    internal LiveClusterState(IReadOnlyList<RawObject> objects, ValueList<UnreadObjects> unread) => (_objects, Unread) = (objects, unread);

    /// <summary>
    /// All objects, for <see cref="PlanLiveComparison.CompareToLive"/>, and for <see cref="ResolveOptions.Live"/>: they tell the release,
    /// and Fluid's own controller is among them with its settings.
    /// </summary>
    public LiveObjects Objects => field ??= ObjectTexts.LoadLive(_objects);

    /// <summary>
    /// The custom resources with the ConfigMaps, Secrets, ServiceAccounts and claims around them, for
    /// <see cref="AlluxioConfig.ResolveAll"/>. StatefulSets and DaemonSets are among them: they tell which release created them.
    /// </summary>
    public ManifestSet Manifests => field ??= ObjectTexts.Load([.. _objects.Where(IsManifest)]);

    /// <summary>The objects that could not be read. If a comparison lists one of them as missing, it may exist.</summary>
    /// <value>Empty where everything was read.</value>
    public ValueList<UnreadObjects> Unread { get; }

    /// <summary>
    /// Whether everything was read that the cluster has. Kinds that the API server does not have do not count, nor does Fluid's own
    /// controller.
    /// </summary>
    public bool IsComplete => Unread.All(static unread => unread.Reason == UnreadReason.NotServed || !unread.IsNeeded);

    private static bool IsManifest(RawObject found) => PlanKinds.IsOfAlluxio(found.ApiVersion) || KindsOfManifests.Contains(found.Kind);

    /// <summary>How many objects of which kinds were read, then a line for each thing that was not.</summary>
    public override string ToString() => string.Join('\n', Unread.Select(static unread => unread.ToString()).Prepend(Objects.ToString()));
}
