using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Fluid.Rules;

internal static partial class FluidRules
{
    private static ValueList<string> WorkerJvm => ["-Xmx12G", "-XX:+UnlockExperimentalVMOptions", "-XX:MaxDirectMemorySize=32g"];

    private static ValueList<Level> ChartTier =>
        [new Level { Mediumtype = "MEM", VolumeType = "emptyDir", Path = DefaultTierPath, Quota = Quantity.Parse("1G") }];

    private static Rule[] Worker() =>
    [
        .. RuntimeImage("worker"),
        PullSecrets("worker"),
        JvmOptions("worker", WorkerJvm),
        Properties("worker"),
        HashRing("worker"),
        Replace(
            "worker.replicas",
            "pkg/ctrl/worker.go",
            "Only spec.replicas sets the number of workers.",
            Global("spec.replicas"),
            Ignored(Component("worker", "replicas")),
            BuiltIn(0)),
        Merge(
            "worker.resources",
            ResourcesEngine,
            "Fluid raises requests.memory to the size of the memory tiers. A smaller limits.memory is an error.",
            Derived(TierSize),
            Component("worker", "resources")),
        Env("worker", null, "path of tier level 0"),
        Merge("worker.nodeSelector", Engine, null, Component("worker", "nodeSelector")),
        Network("worker"),
        Ports("worker", "rpc and web", new("rpc", 29999), new("web", 30000)),
        Mounts("worker"),
        Volumes("worker"),
        .. PodMetadata("worker"),
        Tolerations("worker"),
        User("worker"),
        Group("worker"),
        Merge(
            "worker.affinity",
            "pkg/ctrl/affinity.go",
            "Fluid sets the affinity after it has installed the chart. A runtime without workers has no affinity.",
            Data("spec.nodeAffinity"),
            Derived("placement and FUSE label")),
        Replace("worker.placement", Engine, "Any value except Exclusive means Shared.", Data("spec.placement"), BuiltIn("Exclusive")),
        Replace(
            "worker.tieredstore",
            Tiers,
            "quotaList overrides quota. The fields high and low change no object.",
            Global("spec.tieredstore.levels"),
            BuiltIn(ChartTier, "default of the chart")),
        Replace(
            "worker.tierVolumeType",
            Tiers,
            "An explicit empty string stays empty.",
            Global("spec.tieredstore.levels[].volumeType"),
            ApiServer("hostPath")),
        Replace(
            "worker.replicationMax",
            Engine,
            "It overrides the user's property alluxio.user.file.replication.max. 0 or less is the same as unset.",
            Global("spec.data.replicas"),
            BuiltIn(1)),
        Unread("worker.pin", "pkg/ddc/alluxio", null, Global("spec.data.pin")),
        Unread("worker.enabled", Engine, "Set spec.replicas to 0 for a runtime without workers.", Component("worker", "enabled")),
    ];
}
