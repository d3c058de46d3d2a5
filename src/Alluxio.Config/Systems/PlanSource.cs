using Alluxio.Config.Plan;

namespace Alluxio.Config.Systems;

/// <summary>How a plan was made, so that it can be made again with other numbers drawn. It says nothing about the plan, so all are equal.</summary>
internal sealed class PlanSource(DeploymentSystem system, ResolveRequest request) : IPlanSource, IEquatable<PlanSource>
{
    /// <inheritdoc/>
    public ResolvedPlan WithFirstPort(int first) => system.Resolve(request with { FirstPort = first });

    public bool Equals(PlanSource? other) => other is not null;

    public override bool Equals(object? obj) => obj is PlanSource;

    public override int GetHashCode() => 0;
}
