using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Whether pods of a workload are still made of an older template.</summary>
internal static class OldPods
{
    private const string Revision = "controller-revision-hash";

    /// <summary>The events that the workload waits for, a sentence each.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="live">The pods of the cluster, where the text has them.</param>
    public static ValueList<string> Of(LiveObject workload, LivePods live)
    {
        IReadOnlyList<LiveObject> pods = live.Of(workload);
        List<string> waiting = [];
        if (workload.Number("status", "observedGeneration") is { } seen
            && workload.Number("metadata", "generation") is { } generation
            && seen < generation)
        {
            waiting.Add(string.Create(CultureInfo.InvariantCulture, $"The controller has seen generation {seen} of {generation}."));
        }

        string? names = NamesOf(workload, pods, live);
        string? count = workload.Key.Kind switch
        {
            "StatefulSet" => OfStatefulSet(workload),
            "DaemonSet" => Count(workload, "updatedNumberScheduled", "desiredNumberScheduled"),
            "Deployment" => Count(workload, "updatedReplicas", "replicas"),
            _ => null,
        };
        if (names is not null || count is not null)
        {
            waiting.Add($"The template is new, but these pods are old: {names ?? count}.{WhatToDo(workload)}");
        }

        return waiting.ToValueList();
    }

    private static string? OfStatefulSet(LiveObject workload)
    {
        string? now = workload.Text("status", "updateRevision");

        // With OnDelete the current revision is not updated even if all pods are new: then the count decides.
        return now is not null && workload.Text("status", "currentRevision") is { } old && old != now
            ? Count(workload, "updatedReplicas", "replicas")
            : null;
    }

    private static string? Count(LiveObject workload, string updated, string all)
    {
        // A count of none is left out.
        long done = workload.Number("status", updated) ?? 0;
        return workload.Number("status", all) is { } total && done < total
            ? string.Create(CultureInfo.InvariantCulture, $"{total - done} of {total}")
            : null;
    }

    private static string? NamesOf(LiveObject workload, IReadOnlyList<LiveObject> pods, LivePods live)
    {
        string[] old = [.. pods.Where(pod => IsOld(workload, pod, live)).Select(static pod => pod.Key.Name).Order(StringComparer.Ordinal)];
        return old.Length == 0 ? null : string.Join(", ", old);
    }

    private static bool IsOld(LiveObject workload, LiveObject pod, LivePods live) => workload.Key.Kind switch
    {
        "StatefulSet" =>
            workload.Text("status", "updateRevision") is { } now && pod.Text("metadata", "labels", Revision) is { } made && made != now,
        "DaemonSet" =>
            Generation(workload) is { } now && pod.Number("metadata", "labels", "pod-template-generation") is { } made && made < now,
        "Deployment" =>
            live.TemplateHashOf(workload) is { } now && pod.Text("metadata", "labels", "pod-template-hash") is { } made && made != now,
        _ => false,
    };

    private static long? Generation(LiveObject workload) =>
        workload.Number("metadata", "annotations", "deprecated.daemonset.template.generation");

    private static string WhatToDo(LiveObject workload) =>
        workload.Text("spec", "updateStrategy", "type") == "OnDelete"
            ? " The strategy is OnDelete: each pod stays until it is deleted."
            : "";
}
