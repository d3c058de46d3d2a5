using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>How a change of a setting reaches the templates of some workloads.</summary>
internal sealed record DerivationRule
{
    /// <summary>Why the main container of the pods is there.</summary>
    /// <value>Empty for all.</value>
    public ValueList<ImageReason> Reasons { get; init; } = [];

    /// <summary>The changed part.</summary>
    /// <value>Empty for everything.</value>
    public ValueList<DerivationSubject> Subjects { get; init; } = [];

    public required DerivationTrigger Trigger { get; init; }

    public required string Reason { get; init; }

    public required string Source { get; init; }

    public bool IsAssumed { get; init; }
}
