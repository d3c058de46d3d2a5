using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The gateway of the management API.</summary>
internal static class GatewayDeployment
{
    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster, ClusterGateway gateway)
    {
        ObjectIdentity identity = ObjectIdentity.Of(cluster, gateway.Pod.Component);
        string claim = $"{identity.Name}-log-pvc";
        ClusterPod pod = gateway.Pod;
        EmittedObject emitted = ClusterWorkloads.Deployment(identity, pod, Pod(cluster, gateway, claim))
            .Assuming("metadata.name", "Such a pod is documented. Its kind, name and label are like those of the other components.")
            .AssumingPod("containers", "The container's name is like that of the other components.")
            .AssumingPod("containers[0].ports", "Omitted, like the Service: no page shows the port number.")
            .AssumingPod("containers[0].env", $"Omitted: the log level ({gateway.LogLevel
                ?? "not given"}) and the audit log ({(gateway.HasAuditLog
                    ? "on"
                    : "off")}), because no page shows how they reach the process.")
            .AssumingPod(
                "volumes",
                "The directory of the node and the folder of the audit log are documented. The mount of the configuration and the names "
                    + "are assumed.");
        emitted = gateway.KeysConfigMap is null && gateway.PolicyConfigMap is null
            ? emitted
            : emitted.AssumingPod(
                "volumes",
                "The ConfigMaps with keys and policy are documented, but not the folders from which the gateway reads them.");
        if (pod.JvmOptions.Count > 0)
        {
            emitted = emitted.AssumingPod(
                "volumes",
                "No page shows JVM options of the gateway. Like those of the other components, they are in alluxio-env.sh of its "
                    + "ConfigMap, as ALLUXIO_GATEWAY_JAVA_OPTS.");
        }

        if (pod.SiteProperties is not null)
        {
            emitted = emitted.AssumingPod("volumes", "No page shows properties of the gateway only. They are in a separate ConfigMap.");
        }

        yield return pod.Mounts.Count > 0 ? emitted.AssumingPod("volumes", PodVolumes.Statement) : emitted;
        if (gateway.Logs is { Type: ClusterStore.InClaim } logs)
        {
            yield return StoreVolumes.Claim(
                identity.Called(claim),
                logs.StorageClass,
                StoreVolumes.Amount(StoreVolumes.Item(logs.Sizes, 0)))
                .Assuming(null, "Class and size are documented. Name and access mode are those of the open operator's claims.");
        }
    }

    private static PodSpec Pod(ClusterDeployment cluster, ClusterGateway gateway, string claim)
    {
        ClusterPod pod = gateway.Pod;
        Volume logs = StoreVolumes.Of($"{pod.Component.In(cluster.Name)}-log-volume", gateway.Logs, claim);
        List<Volume> own = [ClusterConfiguration.Volume(cluster, pod), logs];
        List<VolumeMount> mounts = [ClusterConfiguration.Mount(cluster, pod), OperatorPods.Mount(logs.Name!, OperatorPods.LogFolder)];
        Add("gateway-keys-volume", gateway.KeysConfigMap, "/opt/alluxio/auth/keys");
        Add("gateway-policy-volume", gateway.PolicyConfigMap, "/opt/alluxio/auth/policy");
        PodVolumes volumes = PodVolumes.Of(pod, [.. own]);
        Container container = ClusterPods.Container(pod) with { VolumeMounts = [.. mounts, .. volumes.UserMounts] };
        return PodSpecs.Of(pod, [], [container], volumes.All);

        void Add(string name, string? configMap, string folder)
        {
            if (configMap is not null)
            {
                own.Add(new Volume { Name = name, ConfigMap = new ConfigMapVolumeSource { Name = configMap } });
                mounts.Add(new VolumeMount { Name = name, MountPath = folder, ReadOnly = true });
            }
        }
    }
}
