using Alluxio.Config.Checks;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>The rules for a <c>v1alpha1</c> AlluxioCluster, ALX62xx, those for both operators among them.</summary>
internal static class OpenClusterCheckRules
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static ValueList<CheckRule> All { get; } =
    [
        .. OperatorCheckRules.Shared,
        new AmountBesideDefault(),
        new ReplacedAntiAffinity(),
        new UnequalPageStoreLists(),
        new LostZero(),
        new LargeIdentity(),
        new ClusterWithoutMasters(),
        new GlobalSelectorWins(),
        new MountPathUnseen(),
        new LoadOfAbsentDataset(),
    ];
}
