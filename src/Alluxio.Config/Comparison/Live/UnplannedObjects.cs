using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>
/// Objects of a cluster that look like a part of a deployment and are in no plan. An older release or an older manifest left them.
/// </summary>
internal static class UnplannedObjects
{
    // Objects that Kubernetes derives from other objects are created and deleted with these.
    private static readonly string[] MadeByKubernetes =
    [
        "Pod", "ReplicaSet", "ControllerRevision", "Endpoints", "EndpointSlice", "Event", "Lease",
    ];

    public static ValueList<string> Of(ResolvedPlan plan, LiveObjects live)
    {
        KeyValuePair<string, string>[] labels = LabelsOf(plan);
        if (labels.Length == 0)
        {
            return [];
        }

        HashSet<ObjectKey> known =
        [
            .. plan.Objects.Concat(plan.Manifests.Manifests.Select(static manifest => manifest.Resource)).Select(ObjectKey.Of),
        ];
        string[] claims = [.. plan.Objects.AsEnumerable().OfType<StatefulSet>().SelectMany(ClaimPrefixes)];
        return live.All
            .Where(found => !known.Contains(found.Key)
                && !MadeByKubernetes.Contains(found.Key.Kind)
                && !found.Owners.Any(owner => owner.IsController && owner.Kind != plan.Deployment?.Resource.Kind)
                && found.Key.Namespace == plan.Namespace
                    && Array.TrueForAll(labels, label => found.Text("metadata", "labels", label.Key) == label.Value)
                && !(found.Key.Kind == "PersistentVolumeClaim"
                    && Array.Exists(claims, claim => found.Key.Name.StartsWith(claim, StringComparison.Ordinal))))
            .Select(static found => $"{found.Key.Kind} {found.Key.Namespace}/{found.Key.Name}")
            .Order(StringComparer.Ordinal)
            .ToValueList();
    }

    // Another release of the chart can leave objects that no plan contains.
    private static readonly string[] Versions = ["chart", "helm.sh/chart", "app.kubernetes.io/version"];

    // Labels that all workloads have, with the name of the deployment among them: others are those of many deployments.
    private static KeyValuePair<string, string>[] LabelsOf(ResolvedPlan plan)
    {
        Resource[] workloads = [.. plan.Objects.Where(static resource => resource is StatefulSet or Deployment or DaemonSet)];
        KeyValuePair<string, string>[] shared =
        [
            .. (workloads.FirstOrDefault()?.Metadata?.Labels ?? []).Where<KeyValuePair<string, string>>(label =>
                !Versions.Contains(label.Key)
                    && workloads.All(workload => workload.Metadata?.Labels?.GetValueOrDefault(label.Key) == label.Value)),
        ];
        return Array.Exists(shared, label => label.Value == plan.Name) ? shared : [];
    }

    private static IEnumerable<string> ClaimPrefixes(StatefulSet set) =>
        (set.Spec?.VolumeClaimTemplates ?? []).Select(claim => $"{claim.Metadata?.Name}-{set.Metadata?.Name}-");
}
