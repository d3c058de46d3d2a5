using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>Compares the results of Fluid's two rule tables.</summary>
internal static class FluidProfiles
{
    public static ProfileDifferences DifferencesOf(FluidRelease release) =>
        new(release.Documented, release.AsBuilt, (rules, setting) => Evaluate(rules, setting, release.Engine));

    public static ProfileDifferences.Result Compare(
        FluidRelease release, RuleReader current, ComponentSettings settings, bool hasGateway)
    {
        return release.Profiles.Compare(current, settings, FluidInput.Kinds, Counts);

        // Differences that components share are reported with the components. A gateway that does not run has no results that could differ.
        bool Counts(string setting) => !setting.StartsWith("common.", StringComparison.Ordinal)
            && (hasGateway || !setting.StartsWith("apiGateway.", StringComparison.Ordinal));
    }

    private static Setting? Evaluate(RuleReader rules, string setting, EngineBehaviour engine)
    {
        ReadOnlySpan<char> name = setting.AsSpan(setting.LastIndexOf('.') + 1);
        return name switch
        {
            // The containers beside the pods' own pull with the pod's secrets: the pod's line says it all.
            "imagePullSecrets" when setting is not ("master.imagePullSecrets" or "worker.imagePullSecrets" or "fuse.imagePullSecrets") =>
                null,
            "imagePullSecrets" => rules.Replace<ValueList<LocalObjectReference>>(setting),
            "jvmOptions" => rules.List(setting),
            "resources" when setting.StartsWith("fuse.", StringComparison.Ordinal) => FuseResources(rules, engine),
            "resources" => rules.Replace<ResourceRequirements>(setting),
            "properties" => OwnProperties(rules, setting),
            _ => null,
        };
    }

    // The options in the component's own variable; the shared properties are the same under both tables.
    private static Setting<ValueMap<string>> OwnProperties(RuleReader rules, string setting) =>
        rules.ReplaceBy<ValueMap<string>>(rules.OfComponent(setting));

    // As built, all resources are dropped without limits.memory. Resources that the release drops under both tables are no difference.
    private static Setting<ResourceRequirements> FuseResources(RuleReader rules, EngineBehaviour engine)
    {
        Setting<ResourceRequirements> setting = rules.ReplaceBy<ResourceRequirements>(rules["fuse.resources"]);
        bool isDropped = rules.Table.Profile == Profile.AsBuilt && setting.Value?.Limits?.ContainsKey("memory") != true;
        return setting with { Value = isDropped ? null : HandedOnResources.Of(setting.Value, engine, isFuse: true) };
    }
}
