using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>Which updates of an object the API server refuses.</summary>
internal static class UpdateRules
{
    private const string Immutable = "field is immutable";

    private static readonly string[] FieldsOfStatefulSets =
    [
        "spec.replicas", "spec.ordinals", "spec.template", "spec.updateStrategy", "spec.persistentVolumeClaimRetentionPolicy",
        "spec.minReadySeconds", "spec.revisionHistoryLimit",
    ];

    // By kind: fields that stay as they were created.
    private static readonly Dictionary<string, string[]> Fixed = new(StringComparer.Ordinal)
    {
        ["Deployment"] = ["spec.selector"],
        ["DaemonSet"] = ["spec.selector"],
        ["ReplicaSet"] = ["spec.selector"],
        ["StorageClass"] = ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"],
        ["Secret"] = ["type"],
        ["Job"] =
        [
            "spec.selector", "spec.completionMode", "spec.podFailurePolicy", "spec.backoffLimitPerIndex", "spec.managedBy",
            "spec.successPolicy",
        ],
    };

    // The fields of the template that may change in a suspended Job.
    private static readonly string[] FreeInSuspendedJobs =
    [
        "spec.template.spec.nodeSelector", "spec.template.spec.affinity.nodeAffinity", "spec.template.spec.tolerations",
        "spec.template.spec.schedulingGates",
        "spec.template.metadata.labels", "spec.template.metadata.annotations",
    ];

    public static ValueList<string> Of(string kind, NormalMap before, NormalMap after, List<ObjectDifference> found, StorageClasses classes)
    {
        List<string> refusals = [];
        foreach (ObjectDifference difference in found)
        {
            if (Array.Find(Fixed.GetValueOrDefault(kind) ?? [], difference.IsUnder) is { } field)
            {
                refusals.Add($"{field}: {Immutable}");
            }
            else if (Reason(kind, before, after, difference, classes) is { } reason)
            {
                refusals.Add($"{FieldOf(kind, difference)}: {reason}");
            }
        }

        if (kind is "Deployment" or "DaemonSet" or "ReplicaSet" or "StatefulSet" && !IsSelected(after.Map("spec")))
        {
            refusals.Add("spec.template.metadata.labels: spec.selector does not match them");
        }

        return refusals.Distinct().ToValueList();
    }

    private static string? Reason(
        string kind,
        NormalMap before,
        NormalMap after,
        ObjectDifference difference,
        StorageClasses classes) => kind switch
        {
            "StatefulSet" when difference.IsUnder("spec")
                && !Array.Exists(FieldsOfStatefulSets, difference.IsUnder) =>
                $"{Immutable}; a StatefulSet allows changes only of replicas, ordinals, template, updateStrategy, "
                    + "persistentVolumeClaimRetentionPolicy and minReadySeconds",
            "Job" => Job(before, after, difference),
            "PersistentVolumeClaim" => ClaimRules.Refusal(before, after, difference, classes),
            "PersistentVolume" => VolumeRules.Refusal(difference),
            "Service" => ServiceRules.Refusal(before, difference),
            "ConfigMap" or "Secret" when before.Text("immutable") == "true" && !difference.IsUnder("metadata") =>
                "field is immutable when `immutable` is set",
            "Pod" => PodRules.Refusal(difference),
            _ => null,
        };

    // One message for each field of a spec, however much changes below it.
    private static string FieldOf(string kind, ObjectDifference difference)
    {
        ObjectStep step = difference.Step;
        int depth = kind is "StatefulSet" or "Job" ? 2 : int.MaxValue;
        List<ObjectStep> steps = [];
        for (ObjectStep? current = step; current is not null; current = current.Parent)
        {
            steps.Insert(0, current);
        }

        return steps[Math.Min(depth, steps.Count) - 1].ToString();
    }

    private static string? Job(NormalMap before, NormalMap after, ObjectDifference difference)
    {
        if (difference.IsUnder("spec.template"))
        {
            bool isSuspended = before.Map("spec")?.Text("suspend") == "true";
            return isSuspended && Array.Exists(FreeInSuspendedJobs, difference.IsUnder) ? null : Immutable;
        }

        NormalMap? spec = after.Map("spec");
        bool isIndexed = spec?.Text("completionMode") == "Indexed" && spec.Text("completions") == spec.Text("parallelism");
        return difference.IsUnder("spec.completions") && !isIndexed ? Immutable : null;
    }

    private static bool IsSelected(NormalMap? spec)
    {
        NormalMap? labels = spec?.Map("template")?.Map("metadata")?.Map("labels");
        return spec?.Map(
            "selector")?.Map("matchLabels")?.Entries.All(entry => labels?.Text(entry.Key) == (entry.Value as NormalScalar)?.Text) ?? true;
    }
}
