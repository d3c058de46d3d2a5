using Alluxio.Config.Checks;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>The rules for a <c>v1</c> AlluxioCluster, ALX62xx, those for both operators among them.</summary>
internal static class ClusterCheckRules
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static ValueList<CheckRule> All { get; } =
    [
        .. OperatorCheckRules.Shared,
        new VariableText(),
        new FormerPageStore(),
        new PageStoreQuota(),
        new SmallReserve(),
        new EtcdWithoutClass(),
        new ListOfClaim(),
        new LargeReserve(),
        new BucketWithoutSlash(),
        new UnassignedLicense(),
        new ReplacedLine(),
        new ImageWithoutTag(),
        new ImageWithItsTag(),
        new UnshownForm(),
        new WorkersTogether(),
    ];
}
