using Alluxio.Config.Comparison.Live;

namespace Alluxio.Config;

/// <summary>Compares a plan with a running cluster.</summary>
public static class PlanLiveComparison
{
    /// <summary>
    /// Compares each object of a plan with a running cluster: in sync, differing, missing, owned by another program, waiting for its pods,
    /// or managed elsewhere. Defaults of the API server, and fields that servers and tools write, are not differences. Randomly assigned
    /// ports are read from the cluster.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="live">The objects of the cluster, of <see cref="AlluxioConfig.LoadLive(string, string?)"/>.</param>
    /// <param name="options">The ignored parts; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="live"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// LiveObjects live = AlluxioConfig.LoadLive(File.ReadAllText("live.json"));
    /// LiveComparison comparison = AlluxioConfig.Resolve("hbase.yaml").CompareToLive(live);
    /// if (!comparison.IsInSync)
    /// {
    ///     Console.WriteLine(comparison);
    /// }
    /// </code>
    /// </example>
    public static LiveComparison CompareToLive(this ResolvedPlan plan, LiveObjects live, LiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(live);
        return new LiveComparer(plan, live, options ?? LiveOptions.Default).Run();
    }
}
