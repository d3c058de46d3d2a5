using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>Prometheus, its Service and its ServiceAccount.</summary>
internal static class PrometheusDeployment
{
    private static readonly ContainerPort Port = OperatorPods.Port("web", 9090);

    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster, ClusterPod pod)
    {
        ObjectIdentity identity = ObjectIdentity.Of(cluster, pod.Component);
        if (pod.ServiceAccountName is null)
        {
            pod = pod with { ServiceAccountName = identity.Name };
            yield return new EmittedObject(new ServiceAccount { Metadata = identity.Metadata })
                .Assuming(
                    null,
                    "Prometheus discovers pods as in the open operator's monitoring chart, and needs a ServiceAccount for it. Role and "
                        + "role binding are omitted.");
        }

        yield return new EmittedObject(ClusterServices.Headless(identity, [Port]))
            .Assuming(
                "spec.clusterIP",
                "Name and port are from a third-party guide. The Service is headless, as in the open operator's monitoring chart.");
        Container container = ClusterPods.Container(pod) with
        {
            Command = ["/bin/prometheus"],
            Args =
            [
                "--config.file=/etc/prometheus/prometheus.yaml",
                "--storage.tsdb.path=/prometheus",
                "--storage.tsdb.retention=72h",
                "--web.listen-address=:9090",
            ],
            Ports = [Port],
            VolumeMounts = [OperatorPods.Mount("data", "/prometheus"), OperatorPods.Mount("config", "/etc/prometheus")],
        };
        Volume config = new() { Name = "config", ConfigMap = new ConfigMapVolumeSource { Name = $"{identity.Name}-config" } };
        PodVolumes volumes = PodVolumes.Of(pod, new Volume { Name = "data", EmptyDir = new EmptyDirVolumeSource() }, config);
        container = container with { VolumeMounts = [.. container.VolumeMounts!, .. volumes.UserMounts] };
        yield return ClusterWorkloads.Deployment(identity, pod, PodSpecs.Of(pod, [], [container], volumes.All))
            .AssumingPod("containers", "Command, arguments and folders are those of the open operator's monitoring chart.")
            .AssumingPod(
                "volumes",
                "As in the open operator's monitoring chart. The ConfigMap with the jobs is omitted, because only the names of the jobs "
                    + "are documented.");
    }
}
