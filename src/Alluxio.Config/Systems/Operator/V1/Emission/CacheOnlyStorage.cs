using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The separate storage for files that live in the cache only: masters with a journal, and workers with tiers.</summary>
internal static class CacheOnlyStorage
{
    private const string JournalFolder = "/mnt/alluxio/journal";

    private const string Statement =
        "The fields are documented, but not the pods: these are the open operator's masters and workers with this image, journal and "
            + "tiers. The pods contain neither license nor mountPath, because no page shows how.";

    private static readonly ContainerPort[] MasterPorts = [OperatorPods.Port("rpc", 19998), OperatorPods.Port("web", 19999)];

    private static readonly ContainerPort[] WorkerPorts = [OperatorPods.Port("rpc", 29999), OperatorPods.Port("web", 30000)];

    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster, ClusterCacheOnly storage)
    {
        ObjectIdentity masters = ObjectIdentity.Of(cluster, storage.Master.Component);
        ObjectIdentity workers = ObjectIdentity.Of(cluster, storage.Worker.Component);
        string journal = $"{cluster.Name}-cacheonly-journal-volume";
        string environment = string.Join(
            '\n',
            ClusterConfiguration.JavaOptions("MASTER", storage.Master),
            ClusterConfiguration.JavaOptions("WORKER", storage.Worker));
        bool hasClaims = storage.Journal.Type == ClusterStore.InClaim;
        string? journalSize = StoreVolumes.Item(storage.Journal.Sizes, 0);
        return
        [
            .. ConfigMaps(cluster, storage, environment),
            .. ClusterServices.OfPods(masters, storage.Master.Count, MasterPorts),
            ClusterWorkloads.StatefulSet(
                masters,
                storage.Master,
                Master(cluster, storage, journal),
                masters.Name,
                hasClaims ? [StorageObjects.ClaimTemplate(journal, storage.Journal.StorageClass, StoreVolumes.Amount(journalSize))] : [])
                .Assuming(null, Statement),
            ClusterWorkloads.Deployment(workers, storage.Worker, Worker(cluster, storage), "Recreate").Assuming(null, Statement),
            .. TierClaims(workers, storage),
        ];
    }

    private static IEnumerable<EmittedObject> ConfigMaps(ClusterDeployment cluster, ClusterCacheOnly storage, string environment)
    {
        ObjectIdentity masters = ObjectIdentity.Of(cluster, storage.Master.Component);
        if (storage.SiteProperties is { } shared)
        {
            yield return ClusterConfiguration.Create(masters.Called(SharedConfigMap(cluster)), shared, environment)
                .Assuming("metadata.name", "No page shows a ConfigMap of the cache-only storage. Its name is assumed.");
        }

        foreach (ClusterPod pod in (ClusterPod[])[storage.Master, storage.Worker])
        {
            if (pod.SiteProperties is { } lines)
            {
                yield return ClusterConfiguration.Create(
                    ObjectIdentity.Of(cluster, pod.Component).Called(ConfigMap(cluster, pod)),
                    lines,
                    environment)
                    .Assuming("metadata.name", "No page shows properties of one component. A separate ConfigMap is assumed.");
            }
        }
    }

    private static string SharedConfigMap(ClusterDeployment cluster) => $"{cluster.Name}-cacheonly-configmap";

    private static string ConfigMap(ClusterDeployment cluster, ClusterPod pod) =>
        pod.SiteProperties is null ? SharedConfigMap(cluster) : $"{pod.Component.In(cluster.Name)}-configmap";

    private static PodSpec Master(ClusterDeployment cluster, ClusterCacheOnly storage, string journalName)
    {
        VolumeMount journal = OperatorPods.Mount(journalName, JournalFolder);
        Volume[] journalVolume =
            storage.Journal.Type == ClusterStore.InClaim ? [] : [StoreVolumes.Of(journalName, storage.Journal, journalName)];
        EnvVar host = PodSpecs.Variable(storage.Master.Component.HostName!, "metadata.name");
        return Pod(cluster, storage.Master, "master", host, MasterPorts, [journal], [journal], journalVolume);
    }

    private static PodSpec Worker(ClusterDeployment cluster, ClusterCacheOnly storage)
    {
        ClusterPod pod = storage.Worker;
        VolumeMount[] tiers = [.. storage.Levels.Select(static (level, i) => OperatorPods.Mount(TierName(i), level.Path))];
        VolumeMount[] owned = [.. tiers.Where((_, i) => storage.Levels[i].Type == ClusterStore.OnHost)];
        Volume[] volumes =
        [
            .. storage.Levels.Select((level, i) => StoreVolumes.Of(
                TierName(i), level.Type, level.Path, TierClaim(ObjectIdentity.Of(cluster, storage.Worker.Component), i), level.Quota)),
        ];
        EnvVar host = PodSpecs.Variable(pod.Component.HostName!, pod.HostNetwork ? "status.hostIP" : "status.podIP");
        return Pod(cluster, pod, "worker", host, WorkerPorts, tiers, owned, volumes);
    }

    private static PodSpec Pod(
        ClusterDeployment cluster,
        ClusterPod pod,
        string role,
        EnvVar host,
        ReadOnlySpan<ContainerPort> ports,
        VolumeMount[] data,
        VolumeMount[] owned,
        ReadOnlySpan<Volume> own)
    {
        string configMap = ConfigMap(cluster, pod);
        Volume logs = ClusterPods.LogVolume(cluster, pod);
        VolumeMount log = OperatorPods.Mount(logs.Name!, OperatorPods.LogFolder);
        PodVolumes volumes =
            PodVolumes.WithClaim(data.Length > 0 ? data[0].Name : null, pod, [OperatorPods.ConfigVolume(configMap), logs, .. own]);
        Container container = ServerContainer.Create(
            pod.Component.Container, pod.Image, pod.ImagePullPolicy, role, ServerProbes.Timings, "rpc") with
        {
            Resources = pod.Resources,
            Env = [host, .. pod.Env],
            Ports = ValueList.Create(ports),
            VolumeMounts = [OperatorPods.Mount(configMap, OperatorPods.ConfigFolder), log, .. data, .. volumes.UserMounts],
        };

        // Without a user, the folders need no other owner.
        Container[] permission = pod.User is null
            ? []
            : [OperatorPods.PathPermission(
                pod.Image, pod.ImagePullPolicy, ClusterPods.Owner(pod),
                [OperatorPods.LogFolder, .. owned.Select(static mount => mount.MountPath!)], [log, .. owned])];
        return PodSpecs.Of(pod, permission, [container], volumes.All);
    }

    private static IEnumerable<EmittedObject> TierClaims(ObjectIdentity workers, ClusterCacheOnly storage) =>
        from level in storage.Levels.Select(static (tier, i) => (Tier: tier, Index: i))
        where level.Tier.Type == ClusterStore.InClaim
        select StoreVolumes.Claim(workers.Called(TierClaim(workers, level.Index)), null, StoreVolumes.Amount(level.Tier.Quota))
            .Assuming(null, "No page shows a tier in a claim. It is like the open operator's claims.");

    private static string TierName(int index) => string.Create(CultureInfo.InvariantCulture, $"tier-{index}");

    private static string TierClaim(ObjectIdentity workers, int index) => $"{workers.Name}-{TierName(index)}-pvc";
}
