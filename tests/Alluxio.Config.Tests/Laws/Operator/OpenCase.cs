using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;

namespace Alluxio.Config.Tests.Laws.Operator;

/// <summary>A cluster of the open operator with its Dataset.</summary>
internal sealed record OpenCase(AlluxioCluster Cluster, Dataset Dataset)
{
    public ManifestSet Manifests => ManifestSet.Of(Cluster, Dataset);

    public ResolvedPlan Resolve(Profile profile) => Resolve(Manifests, profile);

    public static ResolvedPlan Resolve(ManifestSet manifests, Profile profile, RuleTable? rules = null)
    {
        AlluxioConfig.TryResolve(manifests, new ResolveOptions { Profile = profile, Rules = rules }, out ResolvedPlan? plan, out _);
        return plan!;
    }

    /// <summary>The manifests as a text; what a failed law shows.</summary>
    public override string ToString() => $"\n{Manifests.Manifests.Select(static manifest => manifest.Resource).ToYaml()}";
}
