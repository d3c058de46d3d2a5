namespace Alluxio.Config.Comparison;

/// <summary>What a deployment loses when something other than its manifest stops workers, for example an autoscaler.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="Reason">What is lost, as sentences.</param>
internal sealed record FewerWorkers(ChangeLoss Loss, string Reason)
{
    /// <summary>What saves data before workers stop.</summary>
    public ChangeStep[] Steps { get; init; } = [];
}
