using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Fluid.Rules;

// Rules of older releases, in the place of those of the newest state.
internal static partial class FluidRules
{
    /// <summary>The controller mounts by command, whatever its environment says.</summary>
    public static ValueList<Rule> MountedByCommand =>
    [
        Replace(
            "master.mountStorage",
            Engine093,
            "The release does not support mounts in a ConfigMap: the controller mounts by command.",
            Ignored(Controller("ALLUXIO_MOUNT_CONFIG_STORAGE")),
            BuiltIn("command")),
        Replace("master.startupProbe", Engine093, null, Controller("KUBE_VERSION")) with
        {
            NotEmitted = "The master has no probe: the controller mounts by command.",
        },
    ];

    /// <summary>FUSE shares the process ids of its node, whatever the annotation says.</summary>
    public static ValueList<Rule> FuseOnProcessesOfHost =>
    [
        Replace("fuse.hostPID", FuseChart, "Always on.", Ignored(Global("metadata.annotations")), BuiltIn(true)),
    ];

    /// <summary>One value of the chart holds the pull policy of all, and FUSE writes it last.</summary>
    public static ValueList<Rule> PullPoliciesOfFuse =>
    [
        .. FluidComponents.Servers.Select(static component => Replace(
            $"{component}.imagePullPolicy",
            Engine093,
            "Set spec.fuse.imagePullPolicy, which overrides it.",
            Component("fuse", "imagePullPolicy"),
            Ignored(Global("spec.alluxioVersion.imagePullPolicy")),
            BuiltIn("IfNotPresent"))),
        Replace(
            "fuse.imagePullPolicy",
            Engine093,
            "Only the chart's default is effective.",
            Ignored(Component("fuse", "imagePullPolicy")),
            BuiltIn("IfNotPresent")),
    ];

    private const string Engine093 = "pkg/ddc/alluxio at tag v0.9.3";
}
