using Alluxio.Config.Comparison;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// A cluster that is deleted. Its page store directories stay on the nodes.
internal sealed partial class ClusterLifecycle
{
    public override FieldEffect EffectOfRemoval(ResolvedPlan plan)
    {
        FieldEffect effect = base.EffectOfRemoval(plan) with
        {
            Reason = IsEtcdOff(plan)
                ? "All of its objects are deleted with it, and the cache is lost. The external etcd keeps mounts, license, quotas and jobs."
                : "All of its objects are deleted with it: the cache is lost, and the mounts, license, quotas and jobs in its etcd.",
            Loss = IsEtcdOff(plan) ? ChangeLoss.Cache : ChangeLoss.Data,
            Certainty = ChangeCertainty.Assumed,
            Steps = LeftDirectories(plan),
        };
        return HasUnwrittenData(plan)
            ? effect with
            {
                Loss = ChangeLoss.Data,
                Reason = "Data that is not yet written to the storage exists only in the workers, and is lost with them. " + effect.Reason,
                Steps =
                [
                    WriteAll with
                    {
                        Command = $"Stop the applications that write to {plan.Name}, and wait until all data is written to the storage.",
                    },
                    .. effect.Steps,
                ],
            }
            : effect;
    }

    private static ChangeStep[] LeftDirectories(ResolvedPlan plan)
    {
        string[] left = Directories(plan);
        return left.Length == 0 || plan.Worker.Replicas == 0 ? [] :
        [
            NodesOfWorkers(plan, $"Note the nodes of the workers. They keep {string.Join(" and ", left)}."),
            .. left.Select(directory => Deletion(directory) with
            {
                Condition = "after all pods of the cluster are deleted, if nothing else on the node uses the directory, and if "
                    + $"'findmnt -R {directory}' shows no FUSE mount",
            }),
        ];
    }

    private static ChangeStep NodesOfWorkers(ResolvedPlan plan, string reason) => new(
        $"kubectl get pods -n {plan.Namespace} -o wide", reason)
    {
        Phase = StepPhase.Check,
    };
}
