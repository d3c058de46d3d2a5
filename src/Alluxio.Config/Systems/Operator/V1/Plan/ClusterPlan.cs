using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>The plan of an AlluxioCluster of the operator, API <c>v1</c>.</summary>
public sealed record ClusterPlan : ResolvedPlan
{
    internal ClusterPlan()
    {
    }

    /// <summary>The coordinator.</summary>
    public ComponentPlan Coordinator => this["coordinator"];

    /// <summary>The mounts, in the order of the UnderFileSystems.</summary>
    public ValueList<MountPlan> Mounts { get; init; } = [];

    /// <summary>How the cluster gets its license.</summary>
    /// <value><see langword="null"/> if no manifest has any.</value>
    public LicenseState? License { get; init; }

    /// <summary>The basis of the objects; <see langword="null"/> if an error makes the operator give up.</summary>
    internal ClusterDeployment? Cluster { get; init; }

    /// <inheritdoc cref="ResolvedPlan.Equals(ResolvedPlan)"/>
    /// <param name="other">The other plan.</param>
    public bool Equals(ClusterPlan? other) => base.Equals(other) && Mounts == other!.Mounts && License == other.License;

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
