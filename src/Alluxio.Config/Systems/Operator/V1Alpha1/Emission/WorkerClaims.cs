using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The claims of the workers: one for all replicas, bound by labels to existing volumes.</summary>
internal static class WorkerClaims
{
    public static string Name(OpenCluster cluster, string part) => $"{cluster.FullName}-{part}-pvc";

    public static PersistentVolumeClaim Emit(OpenCluster cluster, string part, OpenStore store)
    {
        string name = Name(cluster, part);
        ValueMap<string> labels = OpenLabels.Plain(cluster, name);
        PersistentVolumeClaim claim =
            StorageObjects.Claim(new ObjectMeta { Name = name, Labels = labels }, store.StorageClass, store.Amount);
        return claim with { Spec = claim.Spec! with { Selector = new LabelSelector { MatchLabels = labels } } };
    }
}
