namespace Alluxio.Config.Images.Moving;

/// <summary>With which pull secrets the pods of a template are created before and after a move.</summary>
public sealed record PullSecretProof
{
    /// <summary>Before the move.</summary>
    public required EffectivePullSecrets Before { get; init; }

    /// <summary>After it, from the edited texts as they are read again.</summary>
    public required EffectivePullSecrets After { get; init; }

    /// <summary>Whether the lists are the same in names and order. For unknown lists, the same ServiceAccount must decide, and it must be
    /// unchanged.</summary>
    public bool IsEqual => (Before.Source == PullSecretSource.Unknown) == (After.Source == PullSecretSource.Unknown)
        && Before.DependsOn == After.DependsOn && Before.Names.SequenceEqual(After.Names);

    /// <summary>The pods with both lists.</summary>
    public override string ToString() =>
        IsEqual ? $"{Before.Pod}: {Before} as before" : $"{Before.Pod}: before the move: {Before}; after it: {After}";
}
