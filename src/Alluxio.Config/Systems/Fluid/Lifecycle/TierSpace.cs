using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Comparison;
using Alluxio.Config.Systems.Fluid.Plan;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>Tiers on disk that grow need room on the nodes of the workers: the quota is not reserved there.</summary>
internal static class TierSpace
{
    /// <summary>A step for each directory that grows.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    public static IEnumerable<ChangeStep> Checks(ResolvedPlan before, ResolvedPlan after)
    {
        Dictionary<string, long> was = [];
        foreach ((string path, long bytes) in Directories(before))
        {
            was[path] = bytes;
        }

        foreach ((string path, long bytes) in Directories(after))
        {
            long earlier = was.GetValueOrDefault(path);
            if (bytes > earlier)
            {
                yield return earlier > 0 ? Larger(after, path, earlier, bytes) : Added(path, bytes);
            }
        }
    }

    private static ChangeStep Larger(ResolvedPlan plan, string path, long was, long now) => new(
        $"kubectl exec -n {plan.Namespace} {plan.Worker.WorkloadName}-0 -c {plan.Worker.ContainerName} -- df -h {path}",
        $"The tier grows from {ByteSize.Text(was)} to {ByteSize.Text(now)} on each worker: its disk needs {ByteSize.Text(now - was)} "
            + "more. Run it for each worker.")
    {
        IsAssumed = true,
        Phase = StepPhase.Check,
    };

    private static ChangeStep Added(string path, long bytes) => new(
        $"Check that {ByteSize.Text(bytes)} are free at {path} on each node of a worker, for example with 'df -h'.",
        "Fluid does not check the space of a tier.")
    {
        IsAssumed = true,
        Phase = StepPhase.Check,
    };

    private static IEnumerable<(string Path, long Bytes)> Directories(ResolvedPlan plan)
    {
        foreach (TierDirectory directory in ((plan as FluidPlan)?.Chart?.Tiers ?? []).SelectMany(static tier => tier.Directories.AsEnumerable()))
        {
            if (!directory.IsMemory && ByteSize.AsAlluxioReads(directory.Quota) is { } bytes)
            {
                yield return (directory.Path, bytes);
            }
        }
    }
}
