using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>Random deployments: a runtime, often its Dataset, and a controller with its own settings.</summary>
internal static class CaseGen
{
    private static readonly Gen<EncryptOption> Encrypted =
        from name in Gen.Elements("s3a.accessKeyId", "s3a.secretKey")
        from secret in Gen.Elements("s3-credentials", "other")
        select new EncryptOption
        {
            Name = name,
            ValueFrom = new EncryptOptionSource
            {
                SecretKeyRef = new Alluxio.Config.Fluid.SecretKeySelector { Name = secret, Key = "key" },
            },
        };

    private static readonly Gen<ValueMap<string>?> Options =
        PartGen.Map(PartGen.Pair(["alluxio.underfs.s3.region", "alluxio.site.note"], ["eu", "us"]));

    private static readonly Gen<Mount> OneMount =
        from point in Gen.Elements(
            "s3://bucket/a",
            "https://mirrors.example.com/a",
            "pvc://models/v2",
            "local:///mnt/raw",
            "http://example.com")
        from name in Gen.Elements("a", "b")
        from path in Gen.Elements(null, "/", "/data", "relative")
        from isReadOnly in Gen.Elements<bool?>(null, true, false)
        from isShared in Gen.Elements<bool?>(null, true, false)
        from options in Options
        from encrypted in PartGen.List(Encrypted)
        select new Mount
        {
            MountPoint = point,
            Name = name,
            Path = path,
            ReadOnly = isReadOnly,
            Shared = isShared,
            Options = options,
            EncryptOptions = encrypted,
        };

    private static readonly Gen<NodeSelector> Nodes =
        from hasFields in Gen.Elements(true, false)
        select new NodeSelector
        {
            NodeSelectorTerms =
            [
                new NodeSelectorTerm
                {
                    MatchExpressions = [new NodeSelectorRequirement { Key = "disk", Operator = "In", Values = ["ssd"] }],
                    MatchFields =
                        hasFields ? [new NodeSelectorRequirement { Key = "metadata.name", Operator = "In", Values = ["n1"] }] : null,
                },
            ],
        };

    private static readonly Gen<Dataset?> Datasets = Law.OrNull(
        from mounts in PartGen.List(OneMount)
        from shared in Options
        from encrypted in PartGen.List(Encrypted)
        from owner in Law.OrNull(Gen.Choose(0, 2000).Select(static id => new User { Uid = id, Gid = id + 1 }))
        from nodes in Law.OrNull(Nodes)
        from tolerations in PartGen.List(Gen.Constant(new Toleration { Key = "dedicated", Operator = "Exists", TolerationSeconds = 0 }))
        from modes in PartGen.List(Gen.Elements("ReadOnlyMany", "ReadWriteMany"))
        from placement in Gen.Elements(null, "", "Exclusive", "Shared")
        from restore in Gen.Elements(null, "pvc://backups/hbase", "local:///backup", "elsewhere", "")
        from node in Gen.Elements(null, "n1")
        select new Dataset
        {
            Metadata = new ObjectMeta { Name = "hbase", Namespace = "research" },
            Spec = new DatasetSpec
            {
                Mounts = mounts,
                SharedOptions = shared,
                SharedEncryptOptions = encrypted,
                Owner = owner,
                NodeAffinity = nodes is null ? null : new CacheableNodeAffinity { Required = nodes },
                Tolerations = tolerations,
                AccessModes = modes,
                Placement = placement,
                DataRestoreLocation = restore is null ? null : new DataRestoreLocation { Path = restore, NodeName = node },
            },
        });

    private static readonly Gen<FluidController> Controllers =
        from secrets in Gen.Elements("", "env", "env,two", "env, blank", " ")
        from image in Gen.Elements("", "mirror.example.com:443/alluxio:2.8.1", "without-a-tag")
        from fuse in Gen.Elements("", "mirror.example.com/alluxio-fuse:2.9.0")
        from storage in Gen.Frequency((6, Gen.Constant("configmap")), (1, Gen.Constant("")))
        from version in Gen.Elements("v1.31.0", "v1.17.0")
        from root in Gen.Elements("", "/runtime-mnt", "not-absolute")
        from critical in Gen.Elements("", "true", "0")
        select FluidController.FromEnvironment(new Dictionary<string, string>
        {
            ["IMAGE_PULL_SECRETS"] = secrets,
            ["ALLUXIO_RUNTIME_IMAGE_ENV"] = image,
            ["ALLUXIO_FUSE_IMAGE_ENV"] = fuse,
            ["ALLUXIO_MOUNT_CONFIG_STORAGE"] = storage,
            ["KUBE_VERSION"] = version,
            ["MOUNT_ROOT"] = root,
            ["CRITICAL_FUSE_POD"] = critical,
        });

    public static Gen<FluidCase> Cases { get; } =
        from runtime in RuntimeGen.Runtime
        from dataset in Datasets
        from controller in Controllers
        select new FluidCase(runtime, dataset, controller);
}
