using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Fluid.Rules;

internal static partial class FluidRules
{
    private const string StrongestList = "Only the list with the highest precedence reaches the JVM.";

    /// <summary>
    /// The documented rules where the controller does <paramref name="asBuilt"/>: override, not merge. Rules that the two have in common
    /// are as built.
    /// </summary>
    public static RuleTable DocumentedOf(RuleTable asBuilt)
    {
        RuleTable table = asBuilt with { Profile = Profile.Documented };
        table =
            table.With(Append(
                "common.jvmOptions", Guide, "There is no shared list: each JVM has its own.", Ignored(Global("spec.jvmOptions"))));
        RuleLayer secrets = Controller("IMAGE_PULL_SECRETS", FieldPortion.TrimmedItems);
        foreach (string component in FluidComponents.WithPods)
        {
            table = table.With(Replace(
                $"{component}.imagePullSecrets",
                Guide,
                "An empty list is the same as unset. Spaces around names in the controller's list are ignored.",
                Component(component, "imagePullSecrets"),
                Global("spec.imagePullSecrets"),
                secrets));
        }

        (string Component, ValueList<string> Defaults)[] jvms = [("master", MasterJvm), ("worker", WorkerJvm), ("fuse", FuseJvm)];
        foreach ((string component, ValueList<string> defaults) in jvms)
        {
            RuleLayer own = Component(component, "jvmOptions");
            table = table.With(Replace($"{component}.jvmOptions", Guide, StrongestList, own, Global("spec.jvmOptions"), BuiltIn(defaults)));
        }

        foreach ((string component, string pod) in ((string, string)[])[
            ("jobMaster", "master"), ("jobWorker", "worker"), ("apiGateway", "master"),
        ])
        {
            table = table
                .With(Replace(
                    $"{component}.imagePullSecrets",
                    Guide,
                    $"A container of the {pod} pod: the pod's list is effective.",
                    Ignored(Component(component, "imagePullSecrets")))
                    with
                { Follows = $"{pod}.imagePullSecrets" })
                .With(Replace(
                    $"{component}.jvmOptions",
                    Guide,
                    StrongestList,
                    Component(component, "jvmOptions"),
                    Global("spec.jvmOptions")))
                .With(Properties(component) with
                {
                    Source = Guide,
                    Note =
                    "The command line contains the shared and the component's properties. The component's come later and win."
                })
                .With(HashRing(component));
        }

        return table
            .With(Resources("apiGateway") with { Source = Guide })
            .With(Merge(
                "fuse.resources",
                Guide,
                "Fluid adds the size of the memory tiers to limits.memory if it is set.",
                Derived(TierSize),
                Component("fuse", "resources")));
    }
}
