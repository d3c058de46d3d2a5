using Alluxio.Config.Checks.Common;
using Alluxio.Config.Checks.Server;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>The rules of <c>Check</c> for every system, ALX60xx. Each system adds its own rules.</summary>
internal static class CheckRules
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static ValueList<CheckRule> Common { get; } =
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
        new UnknownPropertyWord(),
        new UnreadablePropertyValue(),
        new AmountWithoutUnit(),
        new UnsharedJournal(),
        new UnknownProperty(),
        new ClientPropertyOfMount(),
        new AddressOfItself(),
        new QuotaOfNamespace(),
        new RequestOfTierAlone(),
    ];

    /// <summary>The rules that run after those of the system. They report only what no other rule has reported.</summary>
    public static ValueList<CheckRule> Last { get; } = [RefusedObject.Instance, RefusedPods.Instance, RefusedByDefinition.Instance];
}
