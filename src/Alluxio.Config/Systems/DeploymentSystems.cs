using Alluxio.Config.Checks;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid;
using Alluxio.Config.Systems.Operator.V1;
using Alluxio.Config.Systems.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>The systems that the library knows.</summary>
internal static class DeploymentSystems
{
    /// <summary>All of them. A new system is one more entry.</summary>
    public static ValueList<DeploymentSystem> All { get; } = [FluidSystem.Instance, ClusterSystem.Instance, OpenClusterSystem.Instance];

    /// <summary>The system whose deployment an object is; nothing for all other objects.</summary>
    public static DeploymentSystem? Of(Resource resource) => Of(resource, All);

    /// <summary>The same among some systems.</summary>
    public static DeploymentSystem? Of(Resource resource, ValueList<DeploymentSystem> systems)
    {
        foreach (DeploymentSystem system in systems.AsSpan())
        {
            if (system.IsDeployment(resource))
            {
                return system;
            }
        }

        return null;
    }

    /// <summary>A plan with what its system gives for checking it.</summary>
    public static CheckedDeployment ToCheck(ResolvedPlan plan)
    {
        DeploymentSystem? system = (plan.Source as PlanSource)?.System;
        return new CheckedDeployment(system?.FactsOf(plan) ?? new DeploymentFacts(plan), system?.CheckRules ?? []);
    }

    /// <summary>All deployments of a set, in order.</summary>
    public static IEnumerable<Manifest> DeploymentsIn(ManifestSet manifests) =>
        manifests.Manifests.Where(static manifest => Of(manifest.Resource) is not null);
}
