using Alluxio.Config.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>The rules for an AlluxioRuntime, ALX61xx.</summary>
internal static class FluidCheckRules
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static ValueList<CheckRule> All { get; } =
    [
        new NameThatFluidRefuses(),
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
        new ReplacedFlag(),
        new SuppressedDefault(),
        new EmptyDirShortCircuit(),
        new MountLineText(),
        new MountsAtOnePath(),
        new NestedStorages(),
        new UnreadableRestore(),
        new UnmountedVolume(),
        new HostPathType(),
        new OptionGivenTwice(),
        new QuotaWithQuotaList(),
        new AbsentSecretKey(),
        new EncryptedOptionTwice(),
        new RepeatedVolumeName(),
        new EmptyDirTier(),
        new PortOutOfRange(),
        new UnusableMount(),
        new DirectoryOfNoVolume(),
        .. OperationRules.All,
        new ExclusiveNode(),
        new UserWithoutDirectory(),
        new ClaimOfStorage(),
        new SecretOfValues(),
        new MediumAgainstPath(),
        new OptionsOfOldFuse(),
        new CredentialInClear(),
        new WriteThatStaysInCache(),
        new EnlargedLimit(),
    ];
}
