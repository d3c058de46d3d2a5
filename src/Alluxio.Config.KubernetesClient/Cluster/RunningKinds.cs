using System.Text.Json;

namespace Alluxio.Config;

/// <summary>
/// Pods, and the ReplicaSets of Deployments, by the labels that the live workloads of plans select them by: those of others are not
/// asked for.
/// </summary>
internal static class RunningKinds
{
    // With more it is quicker to read the namespace as a whole.
    private const int MostSelectors = 8;

    private static readonly ClusterKind Pod = ClusterKind.Of("v1", "Pod");

    private static readonly ClusterKind ReplicaSet = ClusterKind.Of("apps/v1", "ReplicaSet");

    public static IEnumerable<KindInNamespace> Of(IEnumerable<ResolvedPlan> plans, IReadOnlyList<RawObject> objects)
    {
        ILookup<(string Kind, string Space, string Name), RawObject> live =
            objects.ToLookup(static found => (found.Kind, found.Namespace, found.Name));
        IEnumerable<KindInNamespace> asked = plans.SelectMany(plan => Of(plan, live)).Distinct();
        return asked.GroupBy(static one => one with { Selector = null }).SelectMany(static group =>
            group.Any(static one => one.Selector is null) || group.Count() > MostSelectors ? [group.Key] : group.AsEnumerable());
    }

    private static IEnumerable<KindInNamespace> Of(ResolvedPlan plan, ILookup<(string Kind, string Space, string Name), RawObject> live)
    {
        foreach (var space in plan.Workloads.GroupBy(workload => PlanKinds.SpaceOf(workload.Resource, plan)))
        {
            RawObject[] running =
                [.. space.SelectMany(workload => live[(workload.Kind, space.Key, workload.Resource.Metadata?.Name ?? "")])];
            RawObject[] deployments = [.. running.Where(static found => found.Kind == "Deployment")];
            if (space.Any(static workload => workload.Kind == "Deployment"))
            {
                yield return new KindInNamespace(ReplicaSet, space.Key, Selector: SharedBy(deployments));
            }

            yield return new KindInNamespace(Pod, space.Key, Selector: SharedBy(running));
        }
    }

    // The labels that each of them selects by; null where there are none.
    private static string? SharedBy(RawObject[] workloads)
    {
        IEnumerable<string>? shared = null;
        foreach (RawObject workload in workloads)
        {
            IEnumerable<string> labels = LabelsOf(workload.Content);
            shared = shared?.Intersect(labels, StringComparer.Ordinal) ?? labels;
        }

        string selector = string.Join(',', (shared ?? []).Order(StringComparer.Ordinal));
        return selector.Length == 0 ? null : selector;
    }

    private static IEnumerable<string> LabelsOf(JsonElement workload) =>
        workload.TryGetProperty("spec", out JsonElement spec) && spec.ValueKind == JsonValueKind.Object
        && spec.TryGetProperty("selector", out JsonElement selector) && selector.ValueKind == JsonValueKind.Object
        && selector.TryGetProperty("matchLabels", out JsonElement labels) && labels.ValueKind == JsonValueKind.Object
            ? labels.EnumerateObject().Select(static label => $"{label.Name}={label.Value.GetString()}")
            : [];
}
