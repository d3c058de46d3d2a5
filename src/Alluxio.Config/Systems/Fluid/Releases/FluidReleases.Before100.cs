using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Systems.Fluid.Rules;

namespace Alluxio.Config.Systems.Fluid.Releases;

// 0.9.3.
internal static partial class FluidReleases
{
    private static FluidRelease V093(FluidRelease newer) => newer.Before("0.9.3", new DateOnly(2024, 3, 13),
    [
        new("The controller mounts by command: no ConfigMap with mounts, no startup probe, no Secrets of mounts in the pods, "
            + "/entrypoint.sh for the master.")
        {
            Cases = 70,
            Examples = ["ps01", "ps02", "ps03"],
            Rules = FluidRules.MountedByCommand,
            Treats = [new("master.mountOptions"), new("master.volumes"), new("master.volumeMounts")],
            Stock = static stock => stock with { MountConfigStorage = null },
        },
        new("Masters start one after the other.")
        {
            Cases = 81,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { MasterPodManagement = null },
        },
        new("Objects have none of the labels app.kubernetes.io/name, instance, managed-by and fluid.io/managed-by.")
        {
            Cases = 81,
            Examples = ["ps01", "ps02", "ps03"],
            Chart = static chart => chart with { LabelsObjects = false },
        },
        new("FUSE always uses the process IDs of its node (hostPID).")
        {
            Cases = 81,
            Examples = ["ps01", "ps02", "ps03"],
            Rules = FluidRules.FuseOnProcessesOfHost,
        },
        new("The properties contain the default alluxio.web.ui.enabled=false.")
        {
            Cases = 81,
            Examples = ["ps01", "ps02", "ps03"],
            Engine = static engine => engine with { MoreDefaults = [new("alluxio.web.ui.enabled", "false")] },
            Treats = [new("alluxio.web.ui.enabled")],
        },
        new("Several masters have the journal type UFS.")
        {
            Cases = 9,
            Examples = ["r01-001", "r01-006", "r01-015"],
            Engine = static engine => engine with { JournalOfSeveralMasters = "UFS" },
            Treats = [new(PropertyDefaults.JournalType)],
        },
        new("Masters, workers and their jobs use the pull policy of FUSE. FUSE itself always has IfNotPresent.")
        {
            Cases = 18,
            Examples = ["r01-000", "r01-015", "r01-021"],
            Rules = FluidRules.PullPoliciesOfFuse,
        },
    ]);
}
