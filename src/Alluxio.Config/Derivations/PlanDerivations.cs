using Alluxio.Config.Derivations;

namespace Alluxio.Config;

/// <summary>Shows how the settings of a plan reach its pods.</summary>
public static class PlanDerivations
{
    /// <summary>
    /// The graph from settings to workloads, containers and accounts, with what has to happen on each step before a change of a live
    /// deployment takes it. Workloads and containers are those of <see cref="PlanImages.Images"/>.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>A graph without nodes where the plan has errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(AlluxioConfig.Resolve("hbase.yaml").Derivations().ToMermaid());
    /// </code>
    /// </example>
    public static DerivationGraph Derivations(this ResolvedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanGraph.Of(plan);
    }
}
