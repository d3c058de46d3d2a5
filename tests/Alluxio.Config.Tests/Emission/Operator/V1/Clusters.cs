using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Emission.Operator.V1;

/// <summary>Resolved clusters, written by hand: emission is tested without resolution.</summary>
internal static class Clusters
{
    private const string Registry = "registry.example.com/alluxio";

    /// <summary>As the installation guide's first cluster, with nothing beside it.</summary>
    public static ClusterDeployment Small { get; } = new()
    {
        Name = "alluxio-cluster",
        Namespace = "alx-ns",
        Coordinator = Server("coordinator") with { JvmOptions = ["-Xmx4g", "-Xms1g"] },
        Metastore = new ClusterStore { Type = ClusterStore.InClaim, Sizes = ["4Gi"], StorageClass = "gp2" },
        Worker = Server("worker") with
        {
            Count = 2,
            NodeSelector = [new("alluxio-role", "worker")],
            Affinity = ClusterDefaults.WorkersApart,
        },
        PageStore = new ClusterStore { Type = ClusterStore.OnHost, HostPaths = [ClusterStore.PageFolder], Sizes = ["100Gi"] },
        HasGeneratedAntiAffinity = true,
        HostPathForSystemInfo = "/mnt/alluxio/system-info",
        WorkerServiceType = "ClusterIP",
        WorkerServiceAnnotations = [],
        HasS3Api = false,
        Fuse = new ClusterFuse
        {
            Pod = Server("fuse"),
            HasDaemonSet = false,
            HostPathForMount = "/mnt/alluxio/fuse",
            MountOptions = ["allow_other"],
        },
        SiteProperties = ["alluxio.license=", "alluxio.k8s.env.deployment=true"],
    };

    /// <summary>The same with etcd in claims.</summary>
    public static ClusterDeployment WithEtcd { get; } = Small with
    {
        Etcd = new ClusterEtcd
        {
            Pod = new ClusterPod
            {
                Component = ClusterComponent.Etcd,
                Image = "docker.io/bitnami/etcd:3.5.9-debian-11-r24",
                ImagePullPolicy = "IfNotPresent",
                Count = 3,
            },
            IsPersistent = true,
            StorageClass = "",
            Size = "10Gi",
            VolumePermissionsImage = "docker.io/bitnami/os-shell:11-debian-11-r2",
            VolumePermissionsPullPolicy = "IfNotPresent",
        },
    };

    /// <summary>With every setting of pods, two disks in claims, S3, and FUSE on every node.</summary>
    public static ClusterDeployment Detailed { get; } = Small with
    {
        Coordinator = Detail(Small.Coordinator) with { Count = 2 },
        Metastore = new ClusterStore { Type = ClusterStore.OnHost, HostPaths = ["/mnt/alluxio/metastore"] },
        Worker = Detail(Small.Worker) with { SiteProperties = ["alluxio.worker.s3.api.enabled=true"] },
        PageStore = new ClusterStore { Type = ClusterStore.InClaim, Sizes = ["1Ti", "512Gi"], ReservedSize = "64Gi", StorageClass = "" },
        WorkerServiceType = "LoadBalancer",
        WorkerServiceAnnotations = [new("example.com/internal", "true")],
        HasS3Api = true,
        Fuse = Small.Fuse with { Pod = Detail(Small.Fuse.Pod), HasDaemonSet = true },
    };

    /// <summary>With everything that runs beside Alluxio.</summary>
    public static ClusterDeployment WithServices { get; } = Small with
    {
        Gateway = new ClusterGateway
        {
            Pod = Pod("gateway") with { JvmOptions = ["-Xmx1g"] },
            LogLevel = "info",
            Logs = new ClusterStore { Type = ClusterStore.InClaim, Sizes = ["1Gi"], StorageClass = "standard" },
            HasAuditLog = true,
            KeysConfigMap = "jwks",
            PolicyConfigMap = "opa",
        },
        Dashboard = Pod("dashboard"),
        Prometheus = Pod("prometheus"),
        Grafana = Pod("grafana"),
        CacheOnly = new ClusterCacheOnly
        {
            Master = Pod("cacheOnlyMaster") with { HostPathForLogs = ClusterStore.LogsOfNode },
            Worker = Pod("cacheOnlyWorker") with { HostPathForLogs = ClusterStore.LogsOfNode, Count = 2, JvmOptions = ["-Xmx8g"] },
            Journal = new ClusterStore { Type = ClusterStore.InClaim, Sizes = [""], StorageClass = "gp2" },
            Levels =
            [
                new ClusterTier(0, "SSD", "SSD", "/data1/cacheonly/worker", ClusterStore.OnHost, "10Gi"),
                new ClusterTier(1, "HDD", "HDD", "/data2/cacheonly/worker", ClusterStore.InClaim, "20Gi"),
            ],
            SiteProperties = ["alluxio.user.file.writetype.default=MUST_CACHE"],
        },
    };

    /// <summary>With the operator's own pods.</summary>
    public static ClusterDeployment WithOperator { get; } = Small with
    {
        Operator = new ClusterOperator
        {
            Controllers = OperatorPod("operator"),
            Csi = OperatorPod("csiController"),
            CsiNode = OperatorPod("csiNodePlugin") with { HostNetwork = true, Tolerations = [new Toleration { Operator = "Exists" }] },
            ProvisionerImage = "registry.k8s.io/sig-storage/csi-provisioner:v2.0.5",
            DriverRegistrarImage = "registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.0.0",
            ProvisionerResources = new ResourceRequirements { Limits = [new("cpu", Quantity.Parse("100m"))] },
            Console = OperatorPod("console") with { Image = null },
            HasFoundationDbOperator = true,
        },
    };

    public static ClusterPod Pod(string component) => new()
    {
        Component = Component(component),
        HostNameFlag = Component(component).HostName?.Flag,
        Image = $"{Registry}/{component.ToLowerInvariant()}:AI-3.6-12.0.2",
        ImagePullPolicy = "IfNotPresent",
        ImagePullSecrets = [new LocalObjectReference { Name = $"{component.ToLowerInvariant()}-pull" }],
    };

    /// <summary>The ports of a server; none for FUSE, whose ports are fixed.</summary>
    public static ValueMap<int> Ports(string component) =>
        component is not ("coordinator" or "worker") ? [] : ClusterDefaults.Ports(component)
            .Select(static port => KeyValuePair.Create(port.Key, (int)port.Value))
            .ToValueMap();

    public static ClusterComponent Component(string name) => ((ClusterComponent[])
    [
        ClusterComponent.Coordinator, ClusterComponent.Worker, ClusterComponent.Fuse, ClusterComponent.Etcd, ClusterComponent.Gateway,
        ClusterComponent.Dashboard,
        ClusterComponent.Prometheus, ClusterComponent.Grafana, ClusterComponent.CacheOnlyMaster, ClusterComponent.CacheOnlyWorker,
        ClusterComponent.Operator,
        ClusterComponent.CsiController, ClusterComponent.CsiNodePlugin, ClusterComponent.Console,
    ]).Single(component => component.Name == name);

    private static ClusterPod Server(string component) => Pod(component) with
    {
        HostPathForLogs = ClusterStore.LogsOfNode,
        Ports = Ports(component),
        Probes = ServerProbes.Timings,
        Image = $"{Registry}/alluxio-enterprise:AI-3.7-13.0.0",
        DnsPolicy = "ClusterFirst",
        User = 1000,
        Group = 1000,
        FsGroup = 1000,
        Resources = new ResourceRequirements
        {
            Limits = [new("cpu", Quantity.Parse("10")), new("memory", Quantity.Parse("20G"))],
            Requests = [new("cpu", Quantity.Parse("1")), new("memory", Quantity.Parse("16G"))],
        },
    };

    private static ClusterPod OperatorPod(string component) => Pod(component) with { Image = $"{Registry}/alluxio-operator:3.3.2" };

    private static ClusterPod Detail(ClusterPod pod) => pod with
    {
        Annotations = [new("example.com/owner", "storage")],
        Env = [new EnvVar { Name = "TZ", Value = "UTC" }],
        ServiceAccountName = "alluxio",
        HostNetwork = true,
        DnsPolicy = "ClusterFirstWithHostNet",
        HostAliases = [new HostAlias { Ip = "10.0.0.1", Hostnames = ["namenode"] }],
        Tolerations = [new Toleration { Key = "dedicated", Operator = "Exists", Effect = "NoSchedule" }],
        Mounts =
        [
            new ClusterMount("Secret", "credentials", "/opt/alluxio/secrets/credentials"),
            new ClusterMount("ConfigMap", "core.site", "/opt/alluxio/hdfs"),
            new ClusterMount("PersistentVolumeClaim", "credentials", "/scratch"),
        ],
    };
}
