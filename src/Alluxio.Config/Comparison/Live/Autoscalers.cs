using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>What autoscalers scale in a cluster. The text need not have the autoscaler: its traces on what it scales tell, too.</summary>
internal sealed class Autoscalers
{
    private const string Runtime = "AlluxioRuntime";

    private static readonly ObjectStep Replicas = new ObjectStep(null, "spec").Field("replicas");

    private readonly HashSet<(string Kind, string Namespace, string Name)> _scaled = [];

    public Autoscalers(IEnumerable<LiveObject> objects)
    {
        foreach (LiveObject found in objects)
        {
            if (found.Key.Kind is "HorizontalPodAutoscaler" or "ScaledObject")
            {
                _scaled.Add((found.Text("spec", "scaleTargetRef", "kind")
                    ?? "Deployment", found.Key.Namespace, found.Text("spec", "scaleTargetRef", "name") ?? ""));
            }

            // Fluid hands the number on, so that its workers show Fluid as the owner.
            else if (found.Key.Kind == Runtime && Is(new FieldOwners(found.ManagedFields).Of(Replicas)))
            {
                _scaled.Add((Runtime, found.Key.Namespace, found.Key.Name));
            }
        }
    }

    /// <summary>Whether an owner is an autoscaler: Kubernetes' own writes through the subresource <c>scale</c>.</summary>
    public static bool Is(FieldOwner? owner) => owner is { Manager: "kube-controller-manager", Subresource: "scale" };

    /// <summary>Whether one scales an object, or the custom resource that it is made for.</summary>
    public bool Scale(ObjectKey key) => _scaled.Contains((key.Kind, key.Namespace, key.Name))
        || (key.Kind == "StatefulSet"
            && key.Name.EndsWith("-worker", StringComparison.Ordinal)
            && _scaled.Contains((Runtime, key.Namespace, key.Name[..^"-worker".Length])));
}
