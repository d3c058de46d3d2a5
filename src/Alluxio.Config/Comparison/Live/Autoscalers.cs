using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>What autoscalers scale in a cluster. The text need not have the autoscaler: its traces on what it scales tell, too.</summary>
internal sealed class Autoscalers
{
    // Where custom resources have the count of their subresource scale.
    private const string Count = "spec.replicas";

    private static readonly ObjectStep Replicas = new ObjectStep(null, "spec").Field("replicas");

    private readonly LiveObjects _live;

    private readonly HashSet<(string Kind, string Namespace, string Name)> _scaled = [];

    public Autoscalers(LiveObjects live)
    {
        _live = live;
        foreach (LiveObject found in live.All)
        {
            if (found.Key.Kind is "HorizontalPodAutoscaler" or "ScaledObject")
            {
                _scaled.Add((found.Text("spec", "scaleTargetRef", "kind")
                    ?? "Deployment", found.Key.Namespace, found.Text("spec", "scaleTargetRef", "name") ?? ""));
            }
        }
    }

    /// <summary>Whether an owner is an autoscaler: Kubernetes' own writes through the subresource <c>scale</c>.</summary>
    public static bool Is(FieldOwner? owner) => owner is { Manager: "kube-controller-manager", Subresource: "scale" };

    /// <summary>Whether one scales an object, or the custom resource of a plan which hands its count on to the object.</summary>
    public bool Scale(ObjectKey key, ResolvedPlan plan)
    {
        if (_scaled.Contains((key.Kind, key.Namespace, key.Name)))
        {
            return true;
        }

        if (plan.Deployment is not { Resource: { Kind: { } kind } deployment })
        {
            return false;
        }

        bool isDeployment = (key.Kind, key.Name) == (kind, plan.Name);
        return (isDeployment || plan.Components.Any<ComponentPlan>(component => TakesCount(component, kind, key)))
            && (_scaled.Contains((kind, key.Namespace, plan.Name))
                || (_live.Find(ObjectKey.Of(deployment) with { Namespace = key.Namespace }) is { } found
                    && Is(new FieldOwners(found.ManagedFields).Of(Replicas))));
    }

    // The controller hands the number on, so that the workload shows the controller as the owner. The rule of the setting says so.
    private static bool TakesCount(ComponentPlan component, string kind, ObjectKey key) =>
        component.Workload is { } workload && (workload.Kind, workload.Name) == (key.Kind, key.Name)
        && component.Find("replicas") is { } replicas
        && replicas.Rule.Layers.Any(layer => layer is { IsIgnored: false, Field: Count } && layer.Kind == kind);
}
