using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Fluid.Rules;

internal static partial class FluidRules
{
    private static ValueList<string> FuseJvm =>
        ["-Xmx16G", "-Xms16G", "-XX:+UseG1GC", "-XX:MaxDirectMemorySize=32g", "-XX:+UnlockExperimentalVMOptions"];

    private static ValueList<Toleration> Everywhere => [new Toleration { Operator = "Exists" }];

    private static Rule[] Fuse() =>
    [
        Replace(
            "fuse.image", Images, "spec.alluxioVersion.image is never used.", Component("fuse", "image"),
            Controller("ALLUXIO_FUSE_IMAGE_ENV", FieldPortion.Repository), BuiltIn(FuseRepository)),
        Replace(
            "fuse.imageTag",
            Images,
            "Image and tag are resolved independently of each other. The tag must start with a version.",
            Component("fuse", "imageTag"),
            Controller("ALLUXIO_FUSE_IMAGE_ENV", FieldPortion.Tag),
            BuiltIn(DefaultTag)),
        Replace("fuse.imagePullPolicy", Images, null, Component("fuse", "imagePullPolicy"), BuiltIn("IfNotPresent")),
        Replace(
            "fuse.imagePullSecrets",
            Images,
            "The controller's list overrides spec.imagePullSecrets, because the engine adds it before the chart uses its fallback.",
            Component("fuse", "imagePullSecrets"),
            Controller("IMAGE_PULL_SECRETS"),
            Global("spec.imagePullSecrets")),
        JvmOptions("fuse", FuseJvm),
        Properties("fuse"),
        HashRing("fuse"),
        Merge(
            "fuse.resources",
            ResourcesEngine,
            "Without limits.memory, all resources are dropped. Otherwise Fluid adds the size of the memory tiers to it. A limit of 0 means "
                + "50Gi.",
            Derived(TierSize),
            Component("fuse", "resources")),
        Append(
            "fuse.args",
            FuseEngine,
            "Fluid adds the mount path (from 2.8.0), owner, allow_other and, for the HTTP default, max_readahead=0 to the arguments.",
            Component("fuse", "args"),
            Data("spec.owner"),
            BuiltIn(null, FuseOptions)) with { Follows = "fuse.accessModes" },
        Replace(
            "fuse.accessModes",
            FuseEngine,
            "If the list has modes, but not ReadOnlyMany, FUSE may write. If the list is empty, FUSE may only read.",
            Data("spec.accessModes")),
        Merge(
            "fuse.env",
            FuseEngine,
            "For FUSE images before 2.8.0, Fluid overwrites the variable MOUNT_POINT.",
            Derived("mount path"),
            Component("fuse", "env")),
        Merge(
            "fuse.nodeSelector",
            FuseEngine,
            "Fluid adds the label of the runtime, so FUSE runs only on nodes that need it.",
            Derived("FUSE label"),
            Component("fuse", "nodeSelector")),
        Forced(
            "fuse.networkMode",
            FuseEngine,
            "Always the host network: the engine omits false, and the chart's default is true.",
            Derived("HostNetwork") with { Default = "HostNetwork" },
            Ignored(Component("fuse", "networkMode"))),
        Mounts("fuse"),
        Volumes("fuse"),
        .. PodMetadata("fuse"),
        Forced(
            "fuse.tolerations",
            FuseChart,
            "FUSE runs on every node. The Dataset's tolerations have no effect.",
            Derived("operator: Exists") with { Default = Everywhere },
            Ignored(Data("spec.tolerations"))),
        User("fuse"),
        Group("fuse"),
        Append(
            "fuse.mountPath",
            FuseEngine,
            "The path is MOUNT_ROOT, alluxio, namespace, name, alluxio-fuse. An invalid MOUNT_ROOT is the same as an empty one.",
            Controller("MOUNT_ROOT"),
            Derived(NamespaceAndName)),
        Replace(
            "fuse.hostPID",
            FuseEngine,
            "The annotation runtime.fluid.io/fuse.hostpid of the runtime sets it.",
            Global("metadata.annotations"),
            BuiltIn(false)),
        Plain(Replace(
            "fuse.priorityClassName",
            FuseEngine,
            "If the variable is true, the priority class is system-node-critical.",
            Controller("CRITICAL_FUSE_POD"))),
        Replace(
            "fuse.cleanPolicy", "pkg/ddc/alluxio", "The field controls when FUSE pods are removed.", Component("fuse", "cleanPolicy")) with
        {
            NotEmitted = "Only the controller reads it.",
        },
        Required("fuse.ownerUser", Data("spec.owner.user")),
        Required("fuse.ownerGroup", Data("spec.owner.group")),
    ];

    // The definition of the object requires it, so it is always set.
    private static Rule Required(string setting, RuleLayer layer) =>
        Replace(setting, FuseEngine, RequiredNote, layer) with { NotEmitted = RequiredNote };
}
