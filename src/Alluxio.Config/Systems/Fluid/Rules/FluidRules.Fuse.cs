using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Rules;

internal static partial class FluidRules
{
    private static ValueList<string> FuseJvm =>
        ["-Xmx16G", "-Xms16G", "-XX:+UseG1GC", "-XX:MaxDirectMemorySize=32g", "-XX:+UnlockExperimentalVMOptions"];

    private static ValueList<Toleration> Everywhere => [new Toleration { Operator = "Exists" }];

    private static Rule[] Fuse() =>
    [
        Replace("fuse.image", Images, "Never spec.alluxioVersion.image.", Component("fuse", "image"), Controller("ALLUXIO_FUSE_IMAGE_ENV", FieldPortion.Repository), BuiltIn(FuseRepository)),
        Replace(
            "fuse.imageTag",
            Images,
            "Resolved without regard to the image; must start with a version.",
            Component("fuse", "imageTag"),
            Controller("ALLUXIO_FUSE_IMAGE_ENV", FieldPortion.Tag),
            BuiltIn(DefaultTag)),
        Replace("fuse.imagePullPolicy", Images, null, Component("fuse", "imagePullPolicy"), BuiltIn("IfNotPresent")),
        Replace(
            "fuse.imagePullSecrets",
            Images,
            "The controller's list beats spec.imagePullSecrets: it is filled in before the chart falls back.",
            Component("fuse", "imagePullSecrets"),
            Controller("IMAGE_PULL_SECRETS"),
            Global("spec.imagePullSecrets")),
        JvmOptions("fuse", FuseJvm),
        Properties("fuse"),
        HashRing("fuse"),
        Merge(
            "fuse.resources",
            ResourcesEngine,
            "Dropped whole without limits.memory; otherwise the size of the memory tiers is added to it, and a limit of 0 counts as 50Gi.",
            Derived(TierSize),
            Component("fuse", "resources")),
        Append(
            "fuse.args",
            FuseEngine,
            "Mount path (from 2.8.0), owner, allow_other and, for the default over HTTP, max_readahead=0 are added to what is given.",
            Component("fuse", "args"),
            Data("spec.owner"),
            BuiltIn(null, "fuse --fuse-opts=... by access modes and libfuse version")) with { Follows = "fuse.accessModes" },
        Replace("fuse.accessModes", FuseEngine, "Without ReadOnlyMany FUSE may write; without any mode it may not.", Data("spec.accessModes")),
        Merge("fuse.env", FuseEngine, "MOUNT_POINT is written over the user's value for versions before 2.8.0.", Derived("mount path"), Component("fuse", "env")),
        Merge(
            "fuse.nodeSelector",
            FuseEngine,
            "The label of the runtime is added, so that FUSE runs only where it is needed.",
            Derived("FUSE label"),
            Component("fuse", "nodeSelector")),
        Forced(
            "fuse.networkMode",
            FuseEngine,
            "Always the host's network: the engine omits false and the chart's default is true.",
            Derived("HostNetwork") with { Default = "HostNetwork" },
            Ignored(Component("fuse", "networkMode"))),
        Mounts("fuse"),
        Volumes("fuse"),
        .. PodMetadata("fuse"),
        Forced(
            "fuse.tolerations",
            FuseChart,
            "Runs on every node; the Dataset's tolerations are not used.",
            Derived("operator: Exists") with { Default = Everywhere },
            Ignored(Data("spec.tolerations"))),
        User("fuse"),
        Group("fuse"),
        Append(
            "fuse.mountPath",
            FuseEngine,
            "Root, alluxio, namespace, name, alluxio-fuse; an unusable root counts as empty.",
            Controller("MOUNT_ROOT"),
            Derived(NamespaceAndName)),
        Replace("fuse.hostPID", FuseEngine, "The annotation runtime.fluid.io/fuse.hostpid of the runtime.", Global("metadata.annotations"), BuiltIn(false)),
        Plain(Replace("fuse.priorityClassName", FuseEngine, "Where the controller was started with true: system-node-critical.", Controller("CRITICAL_FUSE_POD"))),
        Replace("fuse.cleanPolicy", "pkg/ddc/alluxio", "Steers when FUSE pods are removed.", Component("fuse", "cleanPolicy")) with { NotEmitted = "The controller alone reads it." },
        Required("fuse.ownerUser", Data("spec.owner.user")),
        Required("fuse.ownerGroup", Data("spec.owner.group")),
    ];

    // The definition of the object asks for it, so that nobody can leave it out.
    private static Rule Required(string setting, RuleLayer layer) =>
        Replace(setting, FuseEngine, RequiredNote, layer) with { NotEmitted = RequiredNote };
}
