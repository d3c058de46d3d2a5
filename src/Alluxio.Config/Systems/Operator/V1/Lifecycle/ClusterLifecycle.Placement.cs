using System.Globalization;
using Alluxio.Config.Comparison;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// Other nodes for the workers. Pages and identity are in directories of the old ones.
internal sealed partial class ClusterLifecycle
{
    private static bool IsElsewhere(ResolvedPlan before, ResolvedPlan after) =>
        Directories(before).Length > 0 && !Equals(before.Worker.NodeSelector, after.Worker.NodeSelector);

    private static FieldEffect OfPlacement(ResolvedPlan before, ResolvedPlan after) => WithUnwritten(
        new FieldEffect(
            ChangeEffect.RollsPods,
            "A worker that starts on another node has neither its pages nor its identity, because both stay on the old node. Clients "
                + "look for its cache elsewhere.")
        {
            Loss = ChangeLoss.Cache,
            Certainty = ChangeCertainty.Assumed,
            Precondition = string.Create(CultureInfo.InvariantCulture, $"at least {after.Worker.Replicas ?? 1} nodes fit the workers"),
            Steps =
            [
                NodesOfWorkers(
                    before,
                    $"Note the nodes of the workers. Those without a worker afterwards keep {string.Join(" and ", Directories(before))}."),
                new($"kubectl get nodes{SelectorOf(after)}", "Workers have anti-affinity, so each needs a separate node.")
                {
                    Phase = StepPhase.Check,
                },
                .. SpaceOnNewNodes(after),
                .. ClusterLifecycleRows.Identity.Steps,
                .. Directories(before).Select(static directory => Deletion(directory) with
                {
                    Command = $"Delete the files of the page store below {directory} on the nodes that no longer have a worker.",
                    Condition = $"after all workers run, and if 'findmnt -R {directory}' shows no FUSE mount",
                }),
            ],
        },
        before,
        after);

    private static IEnumerable<ChangeStep> SpaceOnNewNodes(ResolvedPlan after) =>
        SpaceOf(after, Directories(after)).Select(static step => step with
        {
            Reason = "Nothing reserves the space of a page store on a node.",
        });
}
