using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>Random AlluxioRuntimes that a person might have written.</summary>
internal static class RuntimeGen
{
    private static readonly Gen<ValueMap<long>?> Ports = PartGen.Map(
        from slot in Gen.Elements("rpc", "web", "data", "embeddedJournal")
        from number in Gen.Choose(0, 40000)
        select new KeyValuePair<string, long>(slot, number));

    private static readonly Gen<AlluxioCompTemplateSpec?> Component = Law.OrNull(
        from replicas in Gen.Elements<int?>(null, null, 0, 1, 3)
        from isEnabled in Gen.Elements<bool?>(null, true, false)
        from secrets in PartGen.Secrets
        from options in PartGen.JvmOptions
        from properties in PartGen.Properties
        from ports in Ports
        from resources in PartGen.Resources
        from env in PartGen.Env
        from selector in PartGen.NodeSelector
        from network in PartGen.Network
        from mounts in PartGen.VolumeMounts
        from metadata in PartGen.PodMetadata
        select new AlluxioCompTemplateSpec
        {
            Replicas = replicas,
            Enabled = isEnabled,
            ImagePullSecrets = secrets,
            JvmOptions = options,
            Properties = properties,
            Ports = ports,
            Resources = resources,
            Env = env,
            NodeSelector = selector,
            NetworkMode = network,
            VolumeMounts = mounts,
            PodMetadata = metadata,
        });

    private static readonly Gen<AlluxioFuseSpec?> Fuse = Law.OrNull(
        from image in Gen.Elements(null, "", "registry.example.com:5000/alluxio/alluxio-fuse")
        from tag in Gen.Elements(null, "", "2.9.4", "2.7.3")
        from policy in Gen.Elements(null, "Always")
        from secrets in PartGen.Secrets
        from options in PartGen.JvmOptions
        from properties in PartGen.Properties
        from env in PartGen.Env
        from resources in PartGen.Resources
        from args in PartGen.List(Gen.Elements("fuse", "--fuse-opts=kernel_cache", "--fuse-opts=rw,allow_root"))
        from selector in PartGen.NodeSelector
        from network in PartGen.Network
        from mounts in PartGen.VolumeMounts
        from metadata in PartGen.PodMetadata
        select new AlluxioFuseSpec
        {
            Image = image,
            ImageTag = tag,
            ImagePullPolicy = policy,
            ImagePullSecrets = secrets,
            JvmOptions = options,
            Properties = properties,
            Env = env,
            Resources = resources,
            Args = args,
            NodeSelector = selector,
            NetworkMode = network,
            VolumeMounts = mounts,
            PodMetadata = metadata,
        });

    private static readonly Gen<Level> Tier =
        from medium in Gen.Elements("MEM", "SSD", "HDD")
        from type in Gen.Elements(null, "hostPath", "emptyDir")
        from paths in Gen.Elements("/dev/shm", "/mnt/a,/mnt/b")
        from isList in Gen.Elements(true, false)
        from quota in Gen.Elements("1Gi", "2G", "1.5Gi", "1000m")
        select new Level
        {
            Mediumtype = medium,
            VolumeType = type,
            Path = paths,
            Quota = isList ? null : Quantity.Parse(quota),
            QuotaList = isList ? string.Join(',', paths.Split(',').Select(_ => quota)) : null,
        };

    private static readonly Gen<VersionSpec?> Version = Law.OrNull(
        from image in Gen.Elements(null, "", "registry.example.com:5000/alluxio/alluxio")
        from tag in Gen.Elements(null, "", "2.9.4")
        from policy in Gen.Elements(null, "", "Always")
        select new VersionSpec { Image = image, ImageTag = tag, ImagePullPolicy = policy });

    private static readonly ValueList<Volume> Volumes =
    [
        new Volume { Name = "scratch", EmptyDir = new EmptyDirVolumeSource() },
        new Volume { Name = "logs", HostPath = new HostPathVolumeSource { Path = "/var/log", Type = "" } },
    ];

    public static Gen<AlluxioRuntime> Runtime { get; } =
        from version in Version
        from master in Component
        from jobMaster in Component
        from worker in Component
        from jobWorker in Component
        from gateway in Component
        from fuse in Fuse
        from properties in PartGen.Properties
        from options in PartGen.JvmOptions
        from secrets in PartGen.Secrets
        from tiers in PartGen.List(Tier)
        from data in Law.OrNull(Gen.Elements<int?>(null, -1, 0, 3).Select(static count => new Data { Replicas = count }))
        from replicas in Gen.Elements<int?>(null, 0, 1, 2)
        from user in Law.OrNull(Gen.Choose(0, 2000).Select(static id => new User { Uid = id, Gid = id + 1 }))
        from hasNoMetrics in Gen.Elements<bool?>(null, true, false)
        from metadata in PartGen.PodMetadata
        from hostPid in Gen.Elements(null, "true", "no")
        select new AlluxioRuntime
        {
            Metadata = new ObjectMeta
            {
                Name = "hbase",
                Namespace = "research",
                Uid = "1a2b3c4d",
                Annotations = hostPid is null ? null : [new("runtime.fluid.io/fuse.hostpid", hostPid)],
            },
            Spec = new AlluxioRuntimeSpec
            {
                AlluxioVersion = version,
                Master = master,
                JobMaster = jobMaster,
                Worker = worker,
                JobWorker = jobWorker,
                ApiGateway = gateway,
                Fuse = fuse,
                Properties = properties,
                JvmOptions = options,
                ImagePullSecrets = secrets,
                Tieredstore = tiers is null ? null : new TieredStore { Levels = tiers },
                Data = data,
                Replicas = replicas,
                RunAs = user,
                DisablePrometheus = hasNoMetrics,
                PodMetadata = metadata,
                Volumes = Volumes,
            },
        };
}
