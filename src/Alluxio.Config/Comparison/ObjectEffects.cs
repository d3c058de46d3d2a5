using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison;

/// <summary>The effects of changes to objects that belong to no deployment, as far as Kubernetes alone decides about them.</summary>
internal static class ObjectEffects
{
    /// <summary>Whether the API server itself defines the kind.</summary>
    public static bool IsOfKubernetes(ObjectKey key) => key.Name.Length > 0
        && (!key.Group.Contains('.', StringComparison.Ordinal) || key.Group.EndsWith(".k8s.io", StringComparison.Ordinal));

    /// <summary>The name of what reads the object.</summary>
    public static string SystemOf(ObjectKey key) =>
        key.Name.Length == 0 ? "Helm" : IsOfKubernetes(key) ? "Kubernetes" : key.Group;

    /// <summary>The object as a heading.</summary>
    public static string TitleOf(ObjectKey key) => key.Name.Length == 0 ? key.Kind : key.ToString();

    /// <summary>The effect of a changed field.</summary>
    /// <param name="key">The object.</param>
    /// <param name="difference">The field.</param>
    /// <param name="change">What the API server makes of the update; <see langword="null"/> if it is none, or the kind is custom.</param>
    public static FieldEffect Of(ObjectKey key, FieldDifference difference, ObjectChange? change)
    {
        if (!IsOfKubernetes(key))
        {
            return NotKnown(key.Name.Length == 0
                ? "The manifests have no deployment of this installation, and the effect on others is unknown."
                : $"The library does not know the effect of this change of a {key.Kind}.");
        }

        return difference switch
        {
            _ when difference.Resource is UnknownResource && ForeignEffects.Of(key, difference) is { } known => known,
            { IsWhole: true, After: not null } => new FieldEffect(ChangeEffect.Live, "Kubernetes creates the object."),
            { IsWhole: true } => Gone(key, difference.Resource),
            _ when change is { Refusals.Count: > 0 } => new FieldEffect(
                ChangeEffect.Refused,
                $"{string.Join("; ", change.Refusals)}. {Advice(key)}"),
            _ when change?.Result == ObjectResult.Unchanged => new FieldEffect(
                ChangeEffect.None,
                "The API server stores the same object."),
            _ when difference.IsIn("spec.template") => OfTemplate(difference.Resource),
            _ when difference.IsIn("metadata") => new FieldEffect(ChangeEffect.Live, "Kubernetes stores it. No pod restarts."),
            _ when difference.Resource is Secret or ConfigMap => NotKnown(
                $"No deployment of the manifests reads the {key.Kind}. Other pods may read it."),
            _ when key.Kind == "ServiceAccount" && difference.Pattern.StartsWith("imagePullSecrets", StringComparison.Ordinal) =>
                new FieldEffect(
                    ChangeEffect.NextStart,
                    "A pod without own pull secrets gets the list when it is created. Running pods keep the old list.")
                {
                    Certainty = ChangeCertainty.Documented,
                },
            _ when key.Kind is "StorageClass" or "Service" => new FieldEffect(ChangeEffect.Live, "Kubernetes uses it at once."),
            _ when key.Kind is "Deployment" or "StatefulSet" or "ReplicaSet" or "Job" && difference.Pattern is "spec.replicas"
                or "spec.parallelism" => new FieldEffect(ChangeEffect.Live, "Kubernetes starts or stops pods. The others keep running."),
            _ => NotKnown($"The library does not know the effect of this field of a {key.Kind}."),
        };
    }

    /// <summary>The steps of a change.</summary>
    public static IEnumerable<ChangeStep> StepsOf(ObjectKey key, FieldDifference difference, FieldEffect effect)
    {
        string space = key.Namespace.Length == 0 ? "" : $" -n {key.Namespace}";
        string file = difference.AfterManifest?.File ?? "MANIFEST";
        ChangeStep deletion = new(
            $"kubectl delete {key.Kind.ToLowerInvariant()} {key.Name}{space}",
            "kubectl apply does not delete objects.")
        {
            IsDeletion = true,
            Condition = effect.Loss == ChangeLoss.Data ? "if nothing needs the data any more" : null,
        };
        ChangeStep applying = new($"kubectl apply -f {file}{space}", "The changes take effect when you apply them.") { IsApplying = true };
        bool isApplied = effect.Effect is not (ChangeEffect.None or ChangeEffect.Inert or ChangeEffect.Refused or ChangeEffect.NotKnown);
        return effect switch
        {
            { Effect: ChangeEffect.Refused } when IsReplaceable(key) =>
            [
                deletion with { Reason = "The API server refuses the update, and takes the object when it is new." },
                applying with { Reason = "The object is created again." },
            ],
            _ when !isApplied || effect.HasOwnApplying => effect.Steps,
            _ when difference.AfterManifest is null => [.. effect.Steps, deletion],
            _ =>
            [
                .. effect.Steps.Where(static step => step.Phase < StepPhase.After),
                applying,
                .. effect.Steps.Where(static step => step.Phase >= StepPhase.After),
            ],
        };
    }

    private static FieldEffect NotKnown(string reason) =>
        new(ChangeEffect.NotKnown, reason) { Certainty = ChangeCertainty.Assumed };

    // Nothing that stores data or runs pods is lost with them.
    private static bool IsReplaceable(ObjectKey key) => key.Kind is "StorageClass";

    private static string Advice(ObjectKey key) => key.Kind switch
    {
        "StorageClass" => "Create one with another name, or delete it and re-create it. Volumes that exist do not change.",
        "ConfigMap" or "Secret" => "Create one with another name, and refer to that.",
        "PersistentVolumeClaim" => "A claim that is deleted loses its data by the reclaim policy of its volume.",
        _ => $"Delete the {key.Kind} and re-create it.",
    };

    private static FieldEffect Gone(ObjectKey key, Resource resource) => key.Kind switch
    {
        "Secret" or "ConfigMap" => ContentEffects.Gone(resource),
        "Namespace" => new FieldEffect(ChangeEffect.StopsAllPods, "Everything in the namespace is deleted with it.")
        {
            Loss = ChangeLoss.Data,
        },
        "PersistentVolumeClaim" or "PersistentVolume" => new FieldEffect(
            ChangeEffect.Live,
            "Its data is lost or kept by the reclaim policy of the volume.")
        {
            Loss = ChangeLoss.Data,
            Certainty = ChangeCertainty.Assumed,
        },
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" or "CronJob" or "Pod" => new FieldEffect(
            ChangeEffect.StopsAllPods,
            "Its pods are deleted with it."),
        "StorageClass" => new FieldEffect(ChangeEffect.NextStart, "Volumes that exist do not change. New claims of the class wait."),
        _ => NotKnown($"What uses the {key.Kind} is not in the manifests."),
    };

    private static FieldEffect OfTemplate(Resource workload)
    {
        ChangeEffect effect = WorkloadStrategy.EffectOf(WorkloadStrategy.Of(workload));
        return new FieldEffect(
            effect,
            effect switch
            {
                ChangeEffect.NeedsHand => "Pods take the new template only when they are deleted.",
                ChangeEffect.NotKnown => $"The library does not know when pods of a {workload.Kind} take a new template.",
                _ => $"Kubernetes replaces the pods.{WorkloadStrategy.OrderOf(workload, effect)}",
            })
        {
            Steps = effect != ChangeEffect.NeedsHand ? [] :
            [
                new(
                    $"kubectl delete pod POD -n {ObjectNamespace.Of(workload)}",
                    $"Run it for each pod of {workload.Kind} {workload.Metadata?.Name}, one by one. A new pod has the new template.")
                { Phase = StepPhase.After },
            ],
        };
    }
}
