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
            "0 is the same as unset. More than one makes the masters highly available.",
            Component("master", "replicas"),
            BuiltIn(1)),
        Resources("master"),
        Env("master", "A restore adds JOURNAL_BACKUP in the same way.", "path of tier level 0"),
        Merge(
            "master.nodeSelector",
            Engine,
            "A restore from a directory of a node pins the masters to that node.",
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
            "Only with local:// mounts, and only the matchExpressions of its terms.",
            Data("spec.nodeAffinity")),
        Replace(
            "master.disablePrometheus",
            Engine,
            "Its only effect is that the Services do not have the label monitor.",
            Global("spec.disablePrometheus"),
            BuiltIn(false)),
        Replace(
            "master.hadoopConfig",
            Hadoop,
            "Mounted into all pods except FUSE's. Fluid sets alluxio.underfs.hdfs.configuration to it, which overrides the user's value.",
            Global("spec.hadoopConfig")),
        Replace(
            "master.startupProbe",
            MasterChart,
            "Only for one master with mounts in a ConfigMap. Before Kubernetes 1.18, a lifecycle hook replaces the probe.",
            Controller("KUBE_VERSION")),
        .. Mounted(),
        .. Identity(),
        Unread("master.backupPath", Engine, "Templates do not read this Helm value.", Controller("FLUID_WORKDIR")),
        Unread("master.enabled", Engine, "A runtime always has a master.", Component("master", "enabled")),
        Replace("master.management", "pkg/ddc/alluxio", "Controls the controller's maintenance.", Global("spec.management")) with
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
            "local:// and pvc:// become volumes of masters and workers; Alluxio mounts the others itself.",
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
            "Unset means configmap. Any other string, even an empty one, means no ConfigMap.",
            Controller("ALLUXIO_MOUNT_CONFIG_STORAGE"),
            BuiltIn("configmap")),
        Replace(
            "master.restore",
            Engine,
            "A claim overrides nodeName. With nodeName, a path of an unknown kind is the same as an empty one.",
            Data("spec.dataRestoreLocation")),
    ];

    // The parts of names and labels.
    private static Rule[] Identity() =>
    [
        Replace(
            "master.name",
            Engine,
            "The prefix of all object names. Long labels use the uid of the owning Dataset.",
            Global("metadata")),
        Merge("master.owner", Engine, "The runtime owns every object.", Global("apiVersion"), Global("kind"), Global("metadata")),
        Merge(
            "master.dataset", Engine, "Fluid finds it by the runtime's name and namespace, and does not use its uid.", Data("apiVersion"),
            Data("kind"), Data("metadata"))
            with { NotEmitted = "Fluid finds it by the runtime's name." },
        Unread("master.runtimes", "pkg/ddc/alluxio", "Fluid sets it itself.", Data("spec.runtimes")),
    ];
}
