using System.Globalization;
using Alluxio.Config.Comparison.Rings;

namespace Alluxio.Config.Comparison;

/// <summary>The effect of a change on the hash ring that distributes files over workers.</summary>
/// <param name="WorkersBefore">The number of workers before.</param>
/// <param name="WorkersAfter">The number of workers after.</param>
/// <param name="Before">The ring before.</param>
/// <param name="After">The ring after.</param>
public sealed record RingChange(int WorkersBefore, int WorkersAfter, HashRing Before, HashRing After)
{
    // Larger rings take longer than an answer is worth; the formulas are the same.
    private const int MostPositions = 400_000;

    /// <summary>The share of the files that belong to another worker afterwards, from 0 to 1.</summary>
    /// <value><see langword="null"/> if no published algorithm defines it, for example with the provider CAPACITY.</value>
    /// <remarks>Computed by the algorithm of the published client library over example identities; that the enterprise edition uses it is
    /// assumed.</remarks>
    public double? MovedShare => !CanSimulate ? null
        : SimulatedRing.Of(WorkersBefore, Before.VirtualNodesPerWorker)
            .MovedTo(SimulatedRing.Of(WorkersAfter, After.VirtualNodesPerWorker));

    /// <summary>How much more than the average the worker with the most files has afterwards, for example 1.04.</summary>
    public double? Imbalance => !CanSimulate ? null
        : SimulatedRing.Of(WorkersAfter, After.VirtualNodesPerWorker).Shares().Values.Max() * WorkersAfter;

    private bool CanSimulate => Before.Provider == After.Provider && After.Provider == HashRingProvider.Default
        && WorkersBefore > 0 && WorkersAfter > 0 && Before.VirtualNodesPerWorker > 0 && After.VirtualNodesPerWorker > 0
        && (long)WorkersBefore * Before.VirtualNodesPerWorker <= MostPositions
            && (long)WorkersAfter * After.VirtualNodesPerWorker <= MostPositions;

    /// <summary>The change in a sentence.</summary>
    public override string ToString() => MovedShare is { } moved
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{moved * 100:0.0} % of the files move to another worker (assumed); the fullest worker then has {Imbalance:0.00} times the "
                + $"average.")
        : Before.Provider == After.Provider && After.Provider == HashRingProvider.Default
            ? "The share of files that move is unknown."
            : "The share of files that move is unknown: only the algorithm of the provider DEFAULT is published.";
}
