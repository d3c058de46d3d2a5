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
        string[] shared = [.. Directories(before).Where(one => Directories(after).Any(other => one == other || Overlap(one, other)))];
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

        foreach (UnderFileSystem mount in MountsOf(after))
        {
            if (MountsOf(before).Any(old => old.Metadata?.Name == mount.Metadata?.Name) && before.Namespace == after.Namespace)
            {
                yield return new ChangeStep(
                    $"Give the UnderFileSystem {mount.Metadata?.Name} of {after.Name} another name, and compare again.",
                    $"The manifests take it from {before.Name}, and applications that still use {before.Name} then do not find its files.")
                {
                    IsAssumed = true,
                    Phase = StepPhase.Check,
                };
            }
        }
    }
}
