using Alluxio.Config.Layering;
using Alluxio.Config.Values;

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
        Replace("master.replicas", Engine, "0 counts as absent; more than one makes the masters highly available.", Component("master", "replicas"), BuiltIn(1)),
        Resources("master"),
        Env("master", "A restore adds JOURNAL_BACKUP in the same way.", "path of tier level 0"),
        Merge(
            "master.nodeSelector",
            Engine,
            "A restore from a directory of a node pins the masters to that node.",
            Derived("node of dataRestoreLocation"),
            Component("master", "nodeSelector")),
        Network("master"),
        Ports("master", "rpc, web and, with several masters, embeddedJournal", new("rpc", 19998), new("web", 19999), new("embeddedJournal", 19200)),
        Mounts("master", Derived(MountSecrets) with { Part = 1 }),
        Volumes("master", Derived(MountSecrets) with { Part = 1 }),
        .. PodMetadata("master"),
        Tolerations("master"),
        User("master"),
        Group("master"),
        Replace("master.affinity", Engine, "Only with local:// mounts; of its terms only the matchExpressions.", Data("spec.nodeAffinity")),
        Replace("master.disablePrometheus", Engine, "Leaves out the label monitor of the Services, nothing else.", Global("spec.disablePrometheus"), BuiltIn(false)),
        Replace("master.hadoopConfig", Hadoop, "Mounted into all pods but FUSE's; written as alluxio.underfs.hdfs.configuration over the user's.", Global("spec.hadoopConfig")),
        Replace("master.startupProbe", MasterChart, "One master with mounts in a ConfigMap only; below 1.18 a lifecycle hook takes its place.", Controller("KUBE_VERSION")),
        .. Mounted(),
        .. Identity(),
        Unread("master.backupPath", Engine, "A Helm value that no template reads.", Controller("FLUID_WORKDIR")),
        Unread("master.enabled", Engine, "A runtime always has a master.", Component("master", "enabled")),
        Replace("master.management", "pkg/ddc/alluxio", "Steers the controller's upkeep.", Global("spec.management")) with { NotEmitted = "The controller alone reads it." },
    ];

    // What the masters serve.
    private static Rule[] Mounted() =>
    [
        Replace("master.mounts", Images, "local:// and pvc:// become volumes of masters and workers; Alluxio mounts the others itself.", Data("spec.mounts")),
        Merge(
            "master.mountOptions",
            Images,
            "With mounts outside a ConfigMap only the root mount's options count, and a name that is also encrypted is an error.",
            Data("spec.mounts[].encryptOptions"),
            Data("spec.sharedEncryptOptions"),
            Data("spec.mounts[].options"),
            Data("spec.sharedOptions")),
        Replace("master.mountStorage", Engine, "Absent means configmap; every other text, the empty one included, means not.", Controller("ALLUXIO_MOUNT_CONFIG_STORAGE"), BuiltIn("configmap")),
        Replace("master.restore", Engine, "A claim wins over nodeName; with nodeName a path of an unknown kind counts as empty.", Data("spec.dataRestoreLocation")),
    ];

    // What names and labels are made of.
    private static Rule[] Identity() =>
    [
        Replace("master.name", Engine, "Prefixes the names of all objects; labels are shortened by the uid of the owning Dataset.", Global("metadata")),
        Merge("master.owner", Engine, "The runtime owns every object.", Global("apiVersion"), Global("kind"), Global("metadata")),
        Merge("master.dataset", Engine, "Found by the runtime's name and namespace; its own uid is not used.", Data("apiVersion"), Data("kind"), Data("metadata"))
            with { NotEmitted = "It is found by the runtime's name, which the objects show." },
        Unread("master.runtimes", "pkg/ddc/alluxio", "Fluid sets it itself.", Data("spec.runtimes")),
    ];
}
