using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>The pods of a cluster by the workload that they belong to.</summary>
internal sealed class LivePods
{
    private const string Revision = "deployment.kubernetes.io/revision";

    private readonly Dictionary<ObjectKey, List<LiveObject>> _pods = [];
    private readonly Dictionary<ObjectKey, List<LiveObject>> _replicaSets = [];

    public LivePods(IEnumerable<LiveObject> objects)
    {
        Dictionary<ObjectKey, ObjectKey> deployments = [];
        List<LiveObject> pods = [];
        foreach (LiveObject found in objects)
        {
            if (found.Key.Kind == "Pod")
            {
                pods.Add(found);
            }
            else if (found.Key.Kind == "ReplicaSet" && Owner(found) is { Kind: "Deployment" } deployment)
            {
                deployments[found.Key] = deployment;
                if (!_replicaSets.TryGetValue(deployment, out List<LiveObject>? sets))
                {
                    _replicaSets.Add(deployment, sets = []);
                }

                sets.Add(found);
            }
        }

        foreach (LiveObject pod in pods)
        {
            if (Owner(pod) is { } owner)
            {
                ObjectKey workload = owner.Kind == "ReplicaSet" ? deployments.GetValueOrDefault(owner, DeploymentOf(owner, pod)) : owner;
                if (!_pods.TryGetValue(workload, out List<LiveObject>? list))
                {
                    _pods.Add(workload, list = []);
                }

                list.Add(pod);
            }
        }
    }

    /// <summary>The pods of a workload; a pod without a workload is its own.</summary>
    public IReadOnlyList<LiveObject> Of(LiveObject workload) =>
        workload.Key.Kind == "Pod" ? [workload] : _pods.GetValueOrDefault(workload.Key) ?? [];

    /// <summary>
    /// The hash of the template that a Deployment makes its pods of now; <see langword="null"/> if its ReplicaSets were not read.
    /// </summary>
    public string? TemplateHashOf(LiveObject deployment) => deployment.Text("metadata", "annotations", Revision) is { } revision
        ? _replicaSets.GetValueOrDefault(deployment.Key)?.Find(set => set.Text("metadata", "annotations", Revision) == revision)
            ?.Text("metadata", "labels", "pod-template-hash")
        : null;

    private static ObjectKey? Owner(LiveObject found)
    {
        (string kind, string name, bool _) = found.Owners.FirstOrDefault(static owner => owner.IsController);
        return name is null ? null : new ObjectKey(kind is "Job" ? "batch" : "apps", kind, found.Key.Namespace, name);
    }

    // A ReplicaSet that was not read: its name is the Deployment's and the hash of the template.
    private static ObjectKey DeploymentOf(ObjectKey replicaSet, LiveObject pod)
    {
        string hash = "-" + pod.Text("metadata", "labels", "pod-template-hash");
        return replicaSet.Name.EndsWith(hash, StringComparison.Ordinal)
            ? replicaSet with { Kind = "Deployment", Name = replicaSet.Name[..^hash.Length] }
            : replicaSet;
    }
}
