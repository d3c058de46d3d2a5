using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>Everything that one deployment is resolved from.</summary>
internal sealed record FluidCase(AlluxioRuntime Runtime, Dataset? Dataset, FluidController Controller)
{
    public ManifestSet Manifests => Dataset is null ? ManifestSet.Of(Runtime) : ManifestSet.Of(Runtime, Dataset);

    public ResolvedPlan Resolve(Profile profile) => Resolve(Manifests, profile);

    public ResolvedPlan Resolve(Profile profile, RuleTable rules) => Resolve(Manifests, profile, rules);

    public ResolvedPlan Resolve(ManifestSet manifests, Profile profile, RuleTable? rules = null)
    {
        AlluxioConfig.TryResolve(
            manifests,
            new ResolveOptions { Profile = profile, Release = "master", Controller = Controller, Rules = rules },
            out ResolvedPlan? plan,
            out _);
        return plan!;
    }

    /// <summary>The manifests as a text; what a failed law shows.</summary>
    public override string ToString() => $"\n{Manifests.Manifests.Select(static manifest => manifest.Resource).ToYaml()}# {Controller}\n";
}
