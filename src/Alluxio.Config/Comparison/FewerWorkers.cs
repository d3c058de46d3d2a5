namespace Alluxio.Config.Comparison;

/// <summary>What a deployment loses when something other than its manifest stops workers, for example an autoscaler.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="Reason">What is lost, as sentences.</param>
internal sealed record FewerWorkers(ChangeLoss Loss, string Reason)
{
    /// <summary>Which pods of the namespace are workers, as options of kubectl; empty if no label is known.</summary>
    public string Selector { get; init; } = "";

    /// <summary>What saves data before workers stop.</summary>
    public ChangeStep[] Steps { get; init; } = [];
}
