using Alluxio.Config.Layering;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Fluid.Rules;

internal static partial class FluidRules
{
    private static ValueList<string> MasterJvm => ["-Xmx16G", "-XX:+UnlockExperimentalVMOptions"];

    private static Rule[] Master() =>
    [
        .. RuntimeImage("master"),
        PullSecrets("master"),
        JvmOptions("master", MasterJvm),
        Properties("master"),
        HashRing("master"),
        Replace(
            "master.replicas",
            Engine,
            "0 is the same as unset. With more than one master, the masters are highly available.",
            Component("master", "replicas"),
            BuiltIn(1)),
        Resources("master"),
        Env("master", "If dataRestoreLocation is set, Fluid also overwrites JOURNAL_BACKUP.", "path of tier level 0"),
        Merge(
            "master.nodeSelector",
            Engine,
            "If dataRestoreLocation is a directory of a node, the masters run only on this node.",
            Derived("node of dataRestoreLocation"),
            Component("master", "nodeSelector")),
        Network("master"),
        Ports(
            "master",
            "rpc, web and, with several masters, embeddedJournal",
            new("rpc", 19998),
            new("web", 19999),
            new("embeddedJournal", 19200)),
        Mounts("master", Derived(MountSecrets) with { Part = 1 }),
        Volumes("master", Derived(MountSecrets) with { Part = 1 }),
        .. PodMetadata("master"),
        Tolerations("master"),
        User("master"),
        Group("master"),
        Replace(
            "master.affinity",
            Engine,
            "Effective only if the Dataset has local:// mounts. Fluid copies only the matchExpressions of the terms.",
            Data("spec.nodeAffinity")),
        Replace(
            "master.disablePrometheus",
            Engine,
            "If true, the Services do not have the label monitor. The field has no other effect.",
            Global("spec.disablePrometheus"),
            BuiltIn(false)),
        Replace(
            "master.hadoopConfig",
            Hadoop,
            "All pods except FUSE's mount the ConfigMap. Fluid overwrites alluxio.underfs.hdfs.configuration with the paths of its files.",
            Global("spec.hadoopConfig")),
        Replace(
            "master.startupProbe",
            MasterChart,
            "Only one master with mounts in a ConfigMap has the probe. Before Kubernetes 1.18, a lifecycle hook replaces the probe.",
            Controller("KUBE_VERSION")),
        .. Mounted(),
        .. Identity(),
        Unread("master.backupPath", Engine, "Templates do not read this Helm value.", Controller("FLUID_WORKDIR")),
        Unread("master.enabled", Engine, "A runtime always has a master.", Component("master", "enabled")),
        Replace(
            "master.management", "pkg/ddc/alluxio", "The field controls how the controller maintains the runtime.",
            Global("spec.management")) with
        {
            NotEmitted = "Only the controller reads it.",
        },
    ];

    // The mounts and files that the masters serve.
    private static Rule[] Mounted() =>
    [
        Replace(
            "master.mounts",
            Images,
            "A local:// or pvc:// mount becomes a volume of masters and workers. Alluxio mounts all other storages.",
            Data("spec.mounts")),
        Merge(
            "master.mountOptions",
            Images,
            "If mounts are not kept in a ConfigMap, only the root mount's options are effective, and an option that is also encrypted is "
                + "an error.",
            Data("spec.mounts[].encryptOptions"),
            Data("spec.sharedEncryptOptions"),
            Data("spec.mounts[].options"),
            Data("spec.sharedOptions")),
        Replace(
            "master.mountStorage",
            Engine,
            "If the variable is unset, the value is configmap. Any other value, even an empty one, means no ConfigMap.",
            Controller("ALLUXIO_MOUNT_CONFIG_STORAGE"),
            BuiltIn("configmap")),
        Replace(
            "master.restore",
            Engine,
            "A claim (pvc://) overrides nodeName. With nodeName, a path of an unknown kind is the same as an empty path.",
            Data("spec.dataRestoreLocation")),
    ];

    // The parts of names and labels.
    private static Rule[] Identity() =>
    [
        Replace(
            "master.name",
            Engine,
            "The name is the prefix of all object names. If a label would be too long, it has the uid of the owning Dataset instead.",
            Global("metadata")),
        Merge("master.owner", Engine, "The runtime owns every object.", Global("apiVersion"), Global("kind"), Global("metadata")),
        Merge(
            "master.dataset", Engine, "Fluid finds the Dataset by the runtime's name and namespace, and does not use its uid.",
            Data("apiVersion"), Data("kind"), Data("metadata"))
            with { NotEmitted = "Only the controller reads it." },
        Unread("master.runtimes", "pkg/ddc/alluxio", "Fluid sets this value.", Data("spec.runtimes")),
    ];
}
