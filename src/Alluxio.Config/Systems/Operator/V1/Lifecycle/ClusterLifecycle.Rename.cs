using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// A cluster under another name starts beside the old one.
internal sealed partial class ClusterLifecycle
{
    public override (string Namespace, string? Name)[]? DeploymentsOf(Resource resource) => resource switch
    {
        OperatorValues or UnderFileSystem { Spec.AlluxioCluster: null } => [],
        UnderFileSystem mount => [(ObjectNamespace.Of(mount), mount.Spec?.AlluxioCluster)],
        License license =>
        [
            .. (license.Spec?.Clusters ?? []).Select<LicenseCluster, (string, string?)>(
                static cluster => (ObjectNamespace.OrDefault(cluster.Namespace), cluster.Name)),
        ],
        _ => null,
    };

    public override IEnumerable<ChangeStep> ChecksOfRename(ResolvedPlan before, ResolvedPlan after)
    {
        string[] shared = [.. Directories(before).Where(one => Directories(after).Any(other => NodeDirectories.Overlap(one, other)))];
        if (shared.Length > 0)
        {
            yield return new ChangeStep(
                "Let no node have workers of both clusters, by spec.worker.nodeSelector or another spec.worker.pagestore.hostPath.",
                $"Both use {string.Join(", ", shared)} on the nodes. Two workers with one page store and one identity damage each other.")
            {
                IsAssumed = true,
                Phase = StepPhase.Check,
            };
        }

        foreach (UnderFileSystem mount in TakenMounts(before, after))
        {
            yield return new ChangeStep(
                $"Give the UnderFileSystem {mount.Metadata?.Name} of {after.Name} another name, and compare again.",
                $"The manifests take it from {before.Name}, so the next steps move it. With another name, both clusters have the mount.")
            {
                OnlyIf = $"applications need the files at {mount.Spec?.MountPath} until they use {after.Name}",
                IsAssumed = true,
                Phase = StepPhase.Check,
            };
        }
    }

    // Only creation and deletion of a mount are documented, not the edit of its cluster.
    public override IEnumerable<ChangeStep> Handover(ResolvedPlan before, ResolvedPlan after)
    {
        UnderFileSystem[] taken = [.. TakenMounts(before, after)];
        foreach (UnderFileSystem mount in taken)
        {
            if (HasUnwrittenData(before))
            {
                yield return StopWriters($"applications of {before.Name} that write to {mount.Spec?.MountPath}");
            }

            yield return new ChangeStep(
                $"kubectl delete underfilesystem {mount.Metadata?.Name} -n {after.Namespace}",
                $"The documentation describes only creation and deletion of a mount, not another cluster of it. It does not say whether "
                    + $"{before.Name} still has the mount without the object.")
            {
                IsAssumed = true,
                Marks =
                [
                    new(StepMoment.Begin, $"applications of {before.Name} may not find the files at {mount.Spec?.MountPath}"),
                ],
            };
        }

        if (taken.Length > 0)
        {
            yield return CoordinatorCommands.In(
                CoordinatorCommands.Step(
                    "alluxio mount list",
                    $"{after.Name} must show {string.Join(", ", taken.Select(static mount => mount.Spec?.MountPath))} before applications "
                        + "use it.") with
                { IsAssumed = true, Phase = StepPhase.After },
                after);
        }
    }

    // Both clusters cannot have one object.
    private static IEnumerable<UnderFileSystem> TakenMounts(ResolvedPlan before, ResolvedPlan after) =>
        before.Namespace != after.Namespace ? []
        : MountsOf(after).Where(mount => MountsOf(before).Any(old => old.Metadata?.Name == mount.Metadata?.Name));
}
