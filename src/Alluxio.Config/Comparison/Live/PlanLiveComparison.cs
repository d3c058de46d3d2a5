using Alluxio.Config.Comparison.Live;

namespace Alluxio.Config;

/// <summary>Compares a plan with a running cluster.</summary>
public static class PlanLiveComparison
{
    /// <summary>
    /// Compares each object of a plan with a running cluster: in sync, differing, missing, owned by another program, waiting for its pods,
    /// or managed elsewhere. Defaults of the API server and what servers and tools write for themselves are no differences; ports that the
    /// controller draws at random
    /// are taken from the cluster.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="live">The objects of the cluster, of <see cref="AlluxioConfig.LoadLive(string, string?)"/>.</param>
    /// <param name="options">What is left out; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="live"/> is <see langword="null"/>.</exception>
    public static LiveComparison CompareToLive(this ResolvedPlan plan, LiveObjects live, LiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(live);
        return new LiveComparer(plan, live, options ?? LiveOptions.Default).Run();
    }
}
