using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Operator;

/// <summary>Random resolved clusters. Names come from short lists, so that those of users meet those of the operator.</summary>
internal static class ClusterGen
{
    private static readonly Gen<ClusterMount> Mount =
        from kind in Gen.Elements("Secret", "ConfigMap", "PersistentVolumeClaim")
        from name in Gen.Elements("x", "a.b", "a-b", "data", "alluxio-metastore", "alluxio-worker-log", "x-volume-2")
        from path in Gen.Elements("/one", "/two", "/three")
        select new ClusterMount(kind, name, path);

    private static readonly Gen<ClusterStore> Store =
        from type in Gen.Elements(ClusterStore.OnHost, ClusterStore.InClaim, ClusterStore.InEmptyDir, "other")
        from paths in Some(Gen.Elements("/disk1", "/disk2", "/disk3"), 1, 3)
        from sizes in Some(Gen.Elements("1Gi", "100G", ""), 0, 3)
        from reserved in Gen.Elements(null, "1Gi", "")
        from storageClass in Gen.Elements(null, "", "standard")
        select new ClusterStore { Type = type, HostPaths = paths, Sizes = sizes, ReservedSize = reserved, StorageClass = storageClass };

    private static readonly Gen<ClusterTier> Tier =
        from type in Gen.Elements(null, ClusterStore.OnHost, ClusterStore.InClaim, ClusterStore.InEmptyDir)
        from path in Gen.Elements("/tier1", "/tier2")
        from quota in Gen.Elements(null, "1Gi")
        select new ClusterTier(0, null, null, path, type, quota);

    private static readonly Gen<ClusterFuse> Fuse =
        from pod in Pod("fuse")
        from hasDaemonSet in Gen.Elements(true, false)
        from path in Gen.Elements("/mnt/alluxio/fuse", "/fuse", "/a/b/")
        select new ClusterFuse { Pod = pod, HasDaemonSet = hasDaemonSet, HostPathForMount = path, MountOptions = ["allow_other"] };

    private static readonly Gen<ClusterEtcd> Etcd =
        from pod in Pod("etcd")
        from isPersistent in Gen.Elements(true, false)
        from storageClass in Gen.Elements(null, "", "standard")
        from permissions in Gen.Elements(null, "os-shell")
        select new ClusterEtcd
        {
            Pod = pod,
            IsPersistent = isPersistent,
            StorageClass = storageClass,
            Size = "8Gi",
            VolumePermissionsImage = permissions,
        };

    private static readonly Gen<ClusterGateway> Gateway =
        from pod in Pod("gateway")
        from logs in Store
        from keys in Gen.Elements(null, "x")
        from policy in Gen.Elements(null, "x", "a.b")
        select new ClusterGateway
        {
            Pod = pod,
            LogLevel = null,
            Logs = logs,
            HasAuditLog = true,
            KeysConfigMap = keys,
            PolicyConfigMap = policy,
        };

    private static readonly Gen<ClusterCacheOnly> CacheOnly =
        from master in Pod("cacheOnlyMaster")
        from worker in Pod("cacheOnlyWorker")
        from journal in Store
        from tiers in Some(Tier, 0, 3)
        select new ClusterCacheOnly { Master = master, Worker = worker, Journal = journal, Levels = tiers, SiteProperties = [] };

    private static readonly Gen<ClusterOperator> Operator =
        from controllers in Pod("operator")
        from csi in Law.OrNull(Pod("csiController"))
        from node in Law.OrNull(Pod("csiNodePlugin"))
        from console in Law.OrNull(Pod("console"))
        from hasFoundationDb in Gen.Elements(true, false)
        select new ClusterOperator
        {
            Controllers = controllers,
            Csi = csi,
            CsiNode = node,
            ProvisionerImage = "provisioner",
            DriverRegistrarImage = "registrar",
            Console = console,
            HasFoundationDbOperator = hasFoundationDb,
        };

    public static Gen<ClusterDeployment> Clusters { get; } =
        from alluxio in Alluxio()
        from etcd in Law.OrNull(Etcd)
        from gateway in Law.OrNull(Gateway)
        from dashboard in Law.OrNull(Pod("dashboard"))
        from prometheus in Law.OrNull(Pod("prometheus"))
        from grafana in Law.OrNull(Pod("grafana"))
        from cacheOnly in Law.OrNull(CacheOnly)
        from installed in Law.OrNull(Operator)
        select alluxio with
        {
            Etcd = etcd,
            Gateway = gateway,
            Dashboard = dashboard,
            Prometheus = prometheus,
            Grafana = grafana,
            CacheOnly = cacheOnly,
            Operator = installed,
        };

    private static Gen<ClusterDeployment> Alluxio() =>
        from name in Gen.Elements("alluxio", "alluxio-cluster", "x")
        from coordinator in Pod("coordinator")
        from worker in Pod("worker")
        from fuse in Fuse
        from metastore in Law.OrNull(Store)
        from pages in Store
        from isLimited in Gen.Elements(true, false)
        from hasS3 in Gen.Elements(true, false)
        select Emission.Operator.V1.Clusters.Small with
        {
            Name = name,
            Coordinator = coordinator,
            Worker = isLimited ? worker with { Affinity = ClusterDefaults.WorkersApart } : worker,
            Fuse = fuse,
            Metastore = metastore,
            PageStore = pages,
            HasGeneratedAntiAffinity = isLimited,
            HasS3Api = hasS3,
        };

    private static Gen<ClusterPod> Pod(string component) =>
        from count in Gen.Choose(0, 3)
        from secrets in Some(Gen.Elements("one", "two").Select(static name => new LocalObjectReference { Name = name }), 0, 2)
        from user in Gen.Elements<long?>(null, 0, 1000)
        from account in Gen.Elements(null, "account")
        from image in Gen.Elements("image:tag", "image:tag", null)
        from mounts in Some(Mount, 0, 4)
        from hasOwnProperties in Gen.Elements(true, false)
        select new ClusterPod
        {
            Component = Emission.Operator.V1.Clusters.Component(component),
            HostPathForLogs = ClusterStore.LogsOfNode,
            Ports = Emission.Operator.V1.Clusters.Ports(component),
            Probes = ServerProbes.Timings,
            Image = image,
            ImagePullSecrets = secrets,
            Count = count,
            User = user,
            Group = user,
            ServiceAccountName = account,
            Mounts = mounts,
            SiteProperties = hasOwnProperties ? ["a=b"] : null,
        };

    private static Gen<ValueList<T>> Some<T>(Gen<T> item, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => item.ArrayOf(count)).Select(static items => items.ToValueList());
}
