using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Tests.Laws.Fluid;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Operator;

/// <summary>Random clusters of the open operator: realistic ones, and some that cannot run.</summary>
internal static class OpenClusterGen
{
    private static readonly Gen<string?> Amount =
        Mostly([null, "", "2", "500m", "0.5", "1Gi", "1.5Gi", "1024Mi", "010"], "lots", "1Gi,2Gi");

    private static readonly Gen<ResourceAmounts?> Amounts = Law.OrNull(
        from cpu in Amount
        from memory in Amount
        select new ResourceAmounts { Cpu = cpu, Memory = memory });

    private static readonly Gen<ComponentResources?> Resources = Gen.Frequency((2, Gen.Constant<ComponentResources?>(null)), (1, Law.OrNull(
        from limits in Amounts
        from requests in Amounts
        select new ComponentResources { Limits = limits, Requests = requests })));

    private static readonly Gen<ValueList<Toleration>?> Tolerations = PartGen.List(
        from key in Gen.Elements("dedicated", "gpu", "")
        from effect in Gen.Elements("NoSchedule", "", "NoExecute")
        select new Toleration { Key = key, Operator = "Exists", Value = "", Effect = effect });

    private static readonly Gen<ValueMap<long>?> Ports = Gen.Frequency((5, Gen.Constant<ValueMap<long>?>(null)), (3, PartGen.Map(
        from name in Gen.Elements("rpc", "web", "embedded", "other")
        from number in Mostly([20000L, 20001, 65535], 0, 99_999_999_999)
        select new KeyValuePair<string, long>(name, number))));

    private static readonly Gen<ProbeTimings?> Probe = Law.OrNull(
        from delay in Gen.Elements<int?>(null, 0, 5)
        from period in Gen.Elements<int?>(null, 0, 20)
        select new ProbeTimings { InitialDelaySeconds = delay, PeriodSeconds = period });

    private static readonly Gen<ValueMap<string>?> Annotations =
        PartGen.Map(PartGen.Pair(["team", "prometheus.io/scrape"], ["a", "true", ""]));

    private static readonly Gen<MasterSpec?> Master = Law.OrNull(
        from count in Mostly<int?>([null, 0, 1, 3], -1, int.MaxValue)
        from isEnabled in Gen.Elements<bool?>(null, true, false)
        from options in PartGen.JvmOptions
        from env in PartGen.Env
        from nodes in PartGen.NodeSelector
        from annotations in Annotations
        from resources in Resources
        from tolerations in Tolerations
        from ports in Ports
        from probe in Probe
        select new MasterSpec
        {
            Count = count,
            Enabled = isEnabled,
            JvmOptions = options,
            Env = env,
            NodeSelector = nodes,
            PodAnnotations = annotations,
            Resources = resources,
            Tolerations = tolerations,
            Ports = ports,
            ReadinessProbe = probe,
        });

    private static readonly Gen<WorkerSpec?> Worker = Law.OrNull(
        from count in Gen.Elements<int?>(null, 0, 2, 5)
        from options in PartGen.JvmOptions
        from env in PartGen.Env
        from annotations in Annotations
        from resources in Resources
        from ports in Ports
        from probe in Probe
        from folder in Gen.Elements(null, "", "/mnt/info")
        select new WorkerSpec
        {
            Count = count,
            JvmOptions = options,
            Env = env,
            PodAnnotations = annotations,
            Resources = resources,
            Ports = ports,
            LivenessProbe = probe,
            HostPathForSystemInfo = folder,
        });

    private static readonly Gen<ProxySpec?> Proxy = Law.OrNull(
        from isEnabled in Gen.Elements<bool?>(null, true, false)
        from options in PartGen.JvmOptions
        from annotations in Annotations
        from resources in Resources
        from ports in Ports
        select new ProxySpec
        {
            Enabled = isEnabled,
            JvmOptions = options,
            PodAnnotations = annotations,
            Resources = resources,
            Ports = ports,
        });

    private static readonly Gen<FuseSpec?> Fuse = Law.OrNull(
        from isEnabled in Gen.Elements<bool?>(null, true, false)
        from options in PartGen.JvmOptions
        from env in PartGen.Env
        from resources in Resources
        from path in Gen.Elements(null, "", "/mnt/alluxio/fuse", "mnt", "/a/../b//c", "/")
        from mountOptions in PartGen.List(Gen.Elements("ro", "max_idle_threads=1"))
        from user in Gen.Elements<long?>(null, 0, 1_000_660_000)
        select new FuseSpec
        {
            Enabled = isEnabled,
            JvmOptions = options,
            Env = env,
            Resources = resources,
            HostPathForMount = path,
            MountOptions = mountOptions,
            User = user,
        });

    private static readonly Gen<(string? Type, string? HostPath, string? Size, string? Class)> Store =
        from type in Mostly([null, "", "hostPath", "persistentVolumeClaim"], "emptyDir", "nfs")
        from path in Gen.Elements(null, "", "/mnt/a", "/mnt/a, /mnt/b")
        from size in Amount
        from storageClass in Gen.Elements(null, "", "fast")
        select (type, path, size, storageClass);

    private static readonly Gen<MetricsSink?> Sink = Law.OrNull(
        from isEnabled in Gen.Elements<bool?>(null, true, false)
        from period in Gen.Elements<int?>(null, 0, 5, 2_000_000)
        from unit in Gen.Elements(null, "", "minutes")
        select new MetricsSink { Enabled = isEnabled, Period = period, Unit = unit });

    private static readonly Gen<MetricsSpec?> Metrics = Law.OrNull(
        from console in Sink
        from csv in Sink
        from graphite in Sink
        from annotations in Annotations
        from hasServlet in Gen.Elements<bool?>(null, true, false)
        select new MetricsSpec
        {
            ConsoleSink = console,
            CsvSink = csv,
            GraphiteSink = graphite,
            PrometheusMetricsServlet = new PrometheusServlet { Enabled = hasServlet, PodAnnotations = annotations },
        });

    public static Gen<OpenCase> Cases { get; } =
        from spec in Spec()
        from name in Mostly(["prod", "my-alluxio", "alluxio"], "123")
        from path in Mostly(["s3://bucket/data", "hdfs://nn:8020/x"], "")
        from credentials in PartGen.Map(PartGen.Pair(["aws.accessKeyId", "aws.secretKey"], ["KEY", "OTHER"]))
        select new OpenCase(
            new AlluxioCluster
            {
                ApiVersion = "k8s-operator.alluxio.com/v1alpha1",
                Kind = "AlluxioCluster",
                Metadata = new ObjectMeta { Name = name, Namespace = "research" },
                Spec = spec,
            },
            new Dataset
            {
                ApiVersion = "k8s-operator.alluxio.com/v1alpha1",
                Kind = "Dataset",
                Metadata = new ObjectMeta { Name = "data", Namespace = "research" },
                Spec = new DatasetSpec { Dataset = new DatasetSource { Path = path, Credentials = credentials } },
            });

    private static Gen<T> Mostly<T>(T[] sound, params T[] broken) => Gen.Frequency((60, Gen.Elements(sound)), (1, Gen.Elements(broken)));

    private static Gen<ComponentMounts?> Mounts(params string[] names)
    {
        Gen<ValueMap<string>?> mount = PartGen.Map(PartGen.Pair(names, ["/mnt/a", "/mnt/b"]));
        return Law.OrNull(
            from master in mount
            from worker in mount
            from proxy in mount
            from fuse in mount
            select new ComponentMounts { Master = master, Worker = worker, Proxy = proxy, Fuse = fuse });
    }

    private static Gen<AlluxioClusterSpec> Spec() =>
        from general in General()
        from master in Master
        from worker in Worker
        from proxy in Proxy
        from fuse in Fuse
        from journal in Store
        from pages in Store
        from metastore in Store
        from metrics in Metrics
        from etcd in Gen.Elements<bool?>(null, true, false)
        from secrets in Mounts("a", "b")
        from claims in Mounts("c", "d")
        select general with
        {
            Master = master,
            Worker = worker,
            Proxy = proxy,
            Fuse = fuse,
            Journal = new JournalSpec
            {
                Type = journal.Type,
                HostPath = journal.HostPath,
                Size = journal.Size,
                StorageClass = journal.Class,
            },
            Pagestore = new PageStoreSpec { Type = pages.Type, HostPath = pages.HostPath, Quota = pages.Size, StorageClass = pages.Class },
            Metastore = new MetastoreSpec
            {
                Type = metastore.Type,
                HostPath = metastore.HostPath,
                Size = metastore.Size,
                StorageClass = metastore.Class,
            },
            Metrics = metrics,
            Etcd = etcd is null ? null : new EtcdSpec { Enabled = etcd },
            Secrets = secrets,
            PvcMounts = claims,
        };

    private static Gen<AlluxioClusterSpec> General() =>
        from image in Gen.Elements(null, "", "registry.example.com:5000/alluxio")
        from pullSecrets in PartGen.List(Gen.Elements("one", "two").Select(static name => new LocalObjectReference { Name = name }))
        from user in Gen.Elements<long?>(null, 0, 1000, 1_000_660_000)
        from fsGroup in Mostly([null, "", "1000", "2000"], "abc")
        from isOnHost in Gen.Elements<bool?>(null, true, false)
        from options in PartGen.JvmOptions
        from properties in PartGen.Properties
        from nodes in PartGen.NodeSelector
        from tolerations in Tolerations
        from labels in PartGen.Map(PartGen.Pair(["team", "app"], ["x", "y"]))
        select new AlluxioClusterSpec
        {
            Dataset = "data",
            Image = image,
            ImagePullSecrets = pullSecrets,
            User = user,
            FsGroup = fsGroup,
            HostNetwork = isOnHost,
            JvmOptions = options,
            Properties = [.. properties ?? [], new("a.b", "c")],
            NodeSelector = nodes,
            Tolerations = tolerations,
            GlobalPodLabel = labels,
        };
}
