using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The effects on pods.</summary>
internal sealed partial class DeploymentComparer
{
    private ValueList<PodChange> Pods()
    {
        List<PodChange> pods = [];
        foreach (ObjectChange change in _objects.Where<ObjectChange>(IsWorkload))
        {
            ConfigurationChange[] causes = [.. _changes.Where(cause => cause.Moved.Contains(change))];
            if (_facts.PodsOf(_after, Of(_before, change), Of(_after, change), change, causes) is { } found)
            {
                pods.Add(_facts.UpdatesObjects && change.Refusals.Count > 0 ? Refused(found, change) : WithReading(found, change));
            }
        }

        foreach (Workload workload in _after.Workloads)
        {
            if (!_objects.Any<ObjectChange>(change => IsOf(workload, change)) && Reading(workload) is { } found)
            {
                pods.Add(found);
            }
        }

        AddTaking(pods);
        pods.AddRange(_facts.PodsLater(_after, _changes));
        return pods.Select(WithInterruption).ToValueList();
    }

    // A workload with one pod has none while it restarts, and a node has one FUSE pod.
    private PodChange WithInterruption(PodChange pods)
    {
        if (pods.Effect is not (ChangeEffect.RollsPods or ChangeEffect.StopsAllPods)
            || _after.Workloads.FirstOrDefault(pods.IsOf) is not { } workload)
        {
            return pods;
        }

        bool isAtOnce = pods.Effect == ChangeEffect.StopsAllPods || WorkloadStrategy.HasNoneMeanwhile(workload.Resource);
        return workload.Kind == "DaemonSet" && _after.Fuse.RunsIn(workload.Name)
            ? pods with
            {
                Interrupts = "applications lose the mount of a node while its FUSE pod restarts",
                Lasts = GracePeriods.Of(workload),
            }
            : isAtOnce ? pods with
            {
                Interrupts = $"{_facts.WithoutPods(_after, workload)}all pods of {pods.Workload} restart",
                Lasts = GracePeriods.Of(workload),
            }
            : pods;
    }

    // Pods that run are made of the templates before.
    private void AddTaking(List<PodChange> pods)
    {
        ConfigurationChange[] contents =
        [
            .. _changes.Where(static change => change.Kind is "ConfigMap" or "Secret"
                && change.Effect is not (ChangeEffect.None or ChangeEffect.Refused))
                .GroupBy(static change => (change.Kind, change.Name))
                .Select(static changes => changes.MaxBy(static change => change.Effect)!),
        ];
        foreach (ConfigurationChange content in contents)
        {
            foreach (Workload workload in _before.Workloads)
            {
                ContentReading reading = ContentReaders.Of(workload, content.Kind, content.Name);
                if (_facts.PodsTaking(_after, workload, reading, content) is { } taking)
                {
                    int known = pods.FindIndex(taking.IsOfSame);
                    if (known < 0)
                    {
                        pods.Add(taking);
                    }
                    else if (taking.Effect != ChangeEffect.None)
                    {
                        pods[known] = Both(pods[known], taking);
                    }
                }
            }
        }
    }

    private static PodChange Both(PodChange one, PodChange other) => one with
    {
        Effect = (ChangeEffect)Math.Max((int)one.Effect, (int)other.Effect),
        Loss = (ChangeLoss)Math.Max((int)one.Loss, (int)other.Loss),
        ShareOfLoss = one.Loss == ChangeLoss.None ? other.ShareOfLoss
            : other.Loss == ChangeLoss.None || Equals(one.ShareOfLoss, other.ShareOfLoss) ? one.ShareOfLoss
            : null,
        Certainty = (ChangeCertainty)Math.Max((int)one.Certainty, (int)other.Certainty),
        Reason = $"{one.Reason} {other.Reason}",
    };

    private static PodChange Refused(PodChange pods, ObjectChange change) => pods with
    {
        Effect = ChangeEffect.Refused,
        Reason = string.Join(" ", change.Refusals.Select(static refusal => refusal.TrimEnd('.') + "."))
            + " The documentation does not say what the operator does then.",
    };

    // A workload that is only scaled may read a ConfigMap that changes: what that does to its pods is more.
    private PodChange WithReading(PodChange pods, ObjectChange change)
    {
        if (change.IsPodTemplateChanged || Of(_after, change) is not { } workload)
        {
            return pods;
        }

        return Reading(workload) is { } reading && reading.Effect > pods.Effect
            ? reading with { Reason = $"{pods.Reason} {reading.Reason}" }
            : pods;
    }

    // Where the settings of a change name no workload that reads it, those count that take the ConfigMap.
    private PodChange? Reading(Workload workload)
    {
        (ObjectChange Change, ContentReading Reading)[] read =
        [
            .. _objects.Where<ObjectChange>(IsContent)
                .Select(change => (change, ContentReaders.Of(workload, change.Kind, change.Name)))
                .Where(static entry => entry.Item2 != ContentReading.None),
        ];
        ConfigurationChange[] causes = [.. _changes.Where(cause => IsReadBy(workload, cause))];
        causes = causes.Length > 0 ? causes :
        [
            .. _changes.Where(cause => cause.Effect != ChangeEffect.None
                && Array.Exists(read, entry => cause.Moved.Contains(entry.Change))
                && !_after.Workloads.Any(other => IsReadBy(other, cause))),
        ];
        ContentReading reading = read.Select(static entry => entry.Reading).DefaultIfEmpty(ContentReading.None).Max();
        return causes.Length > 0 ? _facts.PodsReading(workload, reading, causes) : null;
    }

    // The template is unchanged, but its processes read a changed ConfigMap or Secret.
    private bool IsReadBy(Workload workload, ConfigurationChange cause) => cause.Effect != ChangeEffect.None
        && cause.Moved.Any<ObjectChange>(IsContent)
        && cause.Settings.Any(path => WorkloadOf(path) == workload.Name);

    private string? WorkloadOf(string setting) =>
        _after.TryGetComponent(setting[..setting.IndexOf('.', StringComparison.Ordinal)], out ComponentPlan? component)
            ? component.WorkloadName
            : null;

    private static bool IsOf(Workload workload, ObjectChange change) => workload.Kind == change.Kind && workload.Name == change.Name;

    private static Workload? Of(ResolvedPlan plan, ObjectChange change) =>
        plan.Workloads.FirstOrDefault(workload => IsOf(workload, change));

    private static bool IsWorkload(ObjectChange change) =>
        change.Kind is "StatefulSet" or "Deployment" or "DaemonSet" or "Job" or "CronJob" or "Pod";

    private static bool IsContent(ObjectChange change) => change.Kind is "ConfigMap" or "Secret";
}
