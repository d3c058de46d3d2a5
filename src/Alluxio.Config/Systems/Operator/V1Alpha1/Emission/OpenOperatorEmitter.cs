using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The objects that the chart of the open operator renders, in the order of its template files.</summary>
internal static class OpenOperatorEmitter
{
    // More are not worth an object each.
    private const long ServiceLimit = 1000;

    public static ValueList<Resource> Emit(OpenCluster cluster)
    {
        List<Resource> objects =
        [
            ClusterConfigMap.Emit(cluster),
            CsiFusePod.Emit(cluster),
            CsiObjects.Claim(cluster),
            CsiObjects.StorageClass(cluster),
        ];
        if (cluster.Fuse.Pod.IsEnabled)
        {
            objects.Add(FuseDaemonSet.Emit(cluster));
        }

        if (cluster.Master.IsEnabled)
        {
            // The chart counts towards the number of masters, downwards where it is below zero.
            for (int i = 0; i < Math.Min(Math.Abs((long)cluster.Master.Count), ServiceLimit); i++)
            {
                objects.Add(MasterStatefulSet.Service(cluster, cluster.Master.Count < 0 ? -i : i));
            }

            objects.Add(MasterStatefulSet.Emit(cluster));
        }

        if (cluster.Proxy.IsEnabled)
        {
            objects.Add(ProxyDaemonSet.Emit(cluster));
        }

        objects.Add(WorkerDeployment.Emit(cluster));
        if (cluster.Metastore.Type == OpenStore.InClaim)
        {
            objects.Add(WorkerClaims.Emit(cluster, "metastore", cluster.Metastore));
        }

        if (cluster.PageStore.Type == OpenStore.InClaim)
        {
            objects.Add(WorkerClaims.Emit(cluster, "pagestore", cluster.PageStore));
        }

        return new([.. objects]);
    }
}
