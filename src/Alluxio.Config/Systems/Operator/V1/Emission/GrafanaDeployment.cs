using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>Grafana, on a port of the node.</summary>
internal static class GrafanaDeployment
{
    private const int Port = 3000;

    public static EmittedObject Emit(ClusterDeployment cluster, ClusterPod pod)
    {
        ObjectIdentity identity = ObjectIdentity.Of(cluster, pod.Component);
        PodVolumes volumes = PodVolumes.Of(
            pod,
            new Volume { Name = "grafana-storage", EmptyDir = new EmptyDirVolumeSource() },
            Provisioning(identity, "dashboard"),
            Provisioning(identity, "datasource"));
        Container container = ClusterPods.Container(pod) with
        {
            Env =
            [
                new EnvVar { Name = "GF_AUTH_ANONYMOUS_ENABLED", Value = "false" },
                new EnvVar { Name = "GF_AUTH_BASIC_ENABLED", Value = "true" },
                .. pod.Env,
            ],
            Ports = [OperatorPods.Port("web", Port) with { HostPort = 8080 }],
            ReadinessProbe = new Probe { HttpGet = new HTTPGetAction { Path = "/login", Port = Port }, InitialDelaySeconds = 30 },
            VolumeMounts =
            [
                OperatorPods.Mount("grafana-storage", "/opt"),
                OperatorPods.Mount("dashboard-config", "/etc/grafana/provisioning/dashboards"),
                OperatorPods.Mount("datasource-config", "/etc/grafana/provisioning/datasources"),
                .. volumes.UserMounts,
            ],
        };
        return ClusterWorkloads.Deployment(identity, pod, PodSpecs.Of(pod, [], [container], volumes.All))
            .Assuming("metadata.name", "Label and ports are documented. Kind and name are like those of the other components.")
            .AssumingPod("containers", "Variables, readiness and folders are those of the open operator's monitoring chart.")
            .AssumingPod(
                "volumes",
                "As in the open operator's monitoring chart. The ConfigMaps with dashboards and data source are omitted.");
    }

    private static Volume Provisioning(ObjectIdentity identity, string what) =>
        new() { Name = $"{what}-config", ConfigMap = new ConfigMapVolumeSource { Name = $"{identity.Name}-{what}-config" } };
}
