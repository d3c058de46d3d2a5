using Alluxio.Config.Checks.Common;
using Alluxio.Config.Systems.Fluid.Checks;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>The rules of <c>Check</c>.</summary>
internal static class CheckRules
{
    /// <summary>The rules, sorted by code: for every system, for Fluid, for the operators.</summary>
    public static ValueList<CheckRule> All { get; } = [.. CommonRules, .. FluidRules, .. OperatorRules];

    // ALX60xx: for every system.
    private static CheckRule[] CommonRules =>
    [
        new MovingTag(),
        new MemoryOverLimit(),
        new MemoryTight(),
        new DirectMemoryUnbounded(),
        new HeapByDefault(),
        new HiddenMemoryFlag(),
        new BadMemoryFlag(),
        new DuplicatePullSecret(),
        new KernelCacheTight(),
        new ManyVirtualNodes(),
        new RingOfMount(),
        new NeverPulled(),
        new ImageOfTwoLayers(),
        new EscapeInVariable(),
        new WrongUnit(),
        new VariableAgainstOptions(),
        new VariableOfEveryJvm(),
        new RingOfVariable(),
        new NearlyKnownProperty(),
        new FormerProperty(),
        new QuotedProperty(),
        new PaddedProperty(),
        new UnresolvedReference(),
        new ReplacedVariable(),
        new RepeatedVolume(),
        new RepeatedMountPath(),
        new PortClash(),
        new ContradictoryPlacement(),
        new StorageScheme(),
        new EvenQuorum(),
        new AbsentSource(),
        new ClientPropertyOnServer(),
        new RefusedWord(),
        new RefusedExpression(),
        new UnknownWord(),
        new AbsentPullSecret(),
        new NotBoolean(),
        new AmountWithoutUnit(),
    ];

    // ALX61xx.
    private static CheckRule[] FluidRules =>
    [
        new OldOptionOrder(),
        new DecimalTierQuota(),
        new NumericRuntimeTag(),
        new EmptyListInherits(),
        new PublicSideImage(),
        new UnknownMedium(),
        new PortOfAllocation(),
        new UnfinishedFuseArguments(),
        new ShellText(),
        new OverwrittenProperty(),
        new SuppressedDefault(),
        new EmptyDirShortCircuit(),
        new MountLineText(),
        new MountsAtOnePath(),
        new NestedStorages(),
        new UnreadableRestore(),
        new UnmountedVolume(),
        new HostPathType(),
        new OptionGivenTwice(),
        new QuotaBesideList(),
        new AbsentSecretKey(),
        new EncryptedOptionTwice(),
        new RepeatedVolumeName(),
        new EmptyDirTier(),
        new PortOutOfRange(),
        new UnusableMount(),
        new DirectoryOfNoVolume(),
    ];

    // ALX62xx.
    private static CheckRule[] OperatorRules =>
    [
        new AmountBesideDefault(),
        new OptionText(),
        new FuseCommandText(),
        new VariableText(),
        new ImageAndTag(),
        new FormerPageStore(),
        new PageStoreQuota(),
        new SmallReserve(),
        new DecimalPageStore(),
        new EtcdWithoutClass(),
        new ReplacedAntiAffinity(),
        new BackslashInProperty(),
        new FieldOfOtherMode(),
        new ListOfClaim(),
        new LargeReserve(),
        new UnequalPageStoreLists(),
        new LostZero(),
        new LargeIdentity(),
        new ClusterWithoutMasters(),
        new GlobalSelectorWins(),
        new MountPathUnseen(),
        new LoadOfAbsentDataset(),
        new BucketWithoutSlash(),
        new LicenseOfNobody(),
        new ReplacedLine(),
        new ImageWithoutTag(),
    ];
}
