using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The reaction of a controller to a changed field.</summary>
/// <param name="Effect">What it does.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record FieldEffect(ChangeEffect Effect, string Reason)
{
    public ChangeLoss Loss { get; init; }

    /// <summary>The share of the cache that is lost; <see langword="null"/> if unknown or nothing is.</summary>
    public Deferred<double?>? ShareOfLoss { get; init; }

    /// <summary>Whether the loss is the share of the files that the hash ring gives to other workers.</summary>
    public bool IsLossOfRing { get; init; }

    public ChangeCertainty Certainty { get; init; }

    /// <summary>The later event that makes it effective.</summary>
    public string? Latent { get; init; }

    /// <summary>Whether the controller reads the field itself, whatever settings say.</summary>
    public bool IsReadDirectly { get; init; }

    /// <summary>Whether it is what holds of any field that settings read; of a field that none reads nothing is known.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether only creating the resource again brings it about.</summary>
    public bool NeedsRecreation { get; init; }

    /// <summary>Whether its steps pass the change to the API server themselves, so that the manifests need not be applied.</summary>
    public bool HasOwnApplying { get; init; }

    /// <summary>Whether the manifests are applied although a running object refuses them, because its steps delete that object.</summary>
    public bool IsAppliedAfterSteps { get; init; }

    /// <summary>The precondition for applying the manifests, as a phrase after "if".</summary>
    public string? Precondition { get; init; }

    /// <summary>The loss of applications once the manifests are applied, as a clause, for example that they do not find files.</summary>
    public string? Interrupts { get; init; }

    /// <summary>Whether it harms what is deleted to create it again, so that the manifests are applied only after that.</summary>
    public bool WaitsForRecreation { get; init; }

    /// <summary>Whether an object that is gone is deleted after everything else.</summary>
    public bool IsDeletedLast { get; init; }

    /// <summary>Whether its steps do for the running resource what creating it again does anyway.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>The steps that carry it out, in order.</summary>
    public ChangeStep[] Steps { get; init; } = [];

    /// <summary>A change with this effect.</summary>
    public ConfigurationChange On(ConfigurationChange change) => change with
    {
        Effect = Effect,
        Loss = Loss,
        ShareOfLoss = ShareOfLoss,
        Certainty = Certainty,
        Reason = Reason,
        Latent = Latent,
    };
}
