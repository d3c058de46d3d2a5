using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

namespace Alluxio.Config;

/// <summary>The plan of an AlluxioCluster of the open operator, API <c>v1alpha1</c>.</summary>
public sealed record OpenClusterPlan : ResolvedPlan
{
    internal OpenClusterPlan()
    {
    }

    /// <summary>The master.</summary>
    public ComponentPlan Master => this["master"];

    /// <summary>The proxy.</summary>
    public ComponentPlan Proxy => this["proxy"];

    /// <summary>The values that the operator passes to its chart; <see langword="null"/> after an error.</summary>
    internal OpenCluster? Chart { get; init; }

    /// <inheritdoc cref="ResolvedPlan.Equals(ResolvedPlan)"/>
    /// <param name="other">The other plan.</param>
    public bool Equals(OpenClusterPlan? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
