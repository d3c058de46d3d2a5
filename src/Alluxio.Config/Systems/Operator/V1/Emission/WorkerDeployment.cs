using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The workers, their Service and the claims of their page store.</summary>
internal static class WorkerDeployment
{
    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster)
    {
        ObjectIdentity identity = ObjectIdentity.Of(cluster, cluster.Worker.Component);
        return [Deployment(cluster, identity), Service(cluster, identity), .. PageStore.Claims(cluster)];
    }

    private static ContainerPort[] Ports(ClusterDeployment cluster) =>
        PodSpecs.Ports(cluster.Worker, ["rpc", "web", .. cluster.HasS3Api ? (string[])["s3", "s3-https"] : []]);

    private static EmittedObject Service(ClusterDeployment cluster, ObjectIdentity identity)
    {
        Service service = ClusterServices.Create(identity, Ports(cluster));
        ValueMap<string> annotations = cluster.WorkerServiceAnnotations;
        return new EmittedObject(service with
        {
            Metadata = service.Metadata! with { Annotations = annotations.Count > 0 ? annotations : null },
            Spec = service.Spec! with { Type = cluster.WorkerServiceType },
        }).Assuming(
            "spec.ports",
            "Name, type and port numbers are documented. That the Service has all of these ports, and their names, are assumed.");
    }

    private static EmittedObject Deployment(ClusterDeployment cluster, ObjectIdentity identity)
    {
        ClusterPod pod = cluster.Worker;
        EmittedObject emitted = ClusterWorkloads.Deployment(identity, pod, Pod(cluster, pod), "Recreate")
            .Assuming("spec.strategy", "Recreate, as in the open operator.")
            .AssumingPod("initContainers", InitContainers.Statement)
            .AssumingPod("containers", ServerProbes.Statement)
            .AssumingPod(
                "volumes",
                "Configuration, logs, the worker's identity and pages are at the open operator's paths, with one volume for each disk.");
        emitted = cluster.HasGeneratedAntiAffinity
            ? emitted.AssumingPod(
                "affinity",
                "The anti-affinity of workers is documented. Its term uses the component's label, as the open operator's uses the role.")
            : emitted;
        return pod.Mounts.Count > 0 ? emitted.AssumingPod("volumes", PodVolumes.Statement) : emitted;
    }

    private static PodSpec Pod(ClusterDeployment cluster, ClusterPod pod)
    {
        Volume logs = ClusterPods.LogVolume(cluster, pod);
        Volume systemInfos = OperatorPods.HostVolume($"{cluster.Name}-system-info-volume", cluster.HostPathForSystemInfo);
        VolumeMount log = OperatorPods.Mount(logs.Name!, OperatorPods.LogFolder);
        VolumeMount systemInfo = OperatorPods.Mount(systemInfos.Name!, ClusterStore.SystemInfoFolder);
        VolumeMount[] pages = PageStore.Mounts(cluster);

        // Only directories of the node are given to the user.
        VolumeMount[] ownedPages = cluster.PageStore.IsOnHost ? pages : [];
        PodVolumes volumes =
            PodVolumes.Of(pod, [ClusterConfiguration.Volume(cluster, pod), systemInfos, logs, .. PageStore.Volumes(cluster)]);
        Container container = ServerContainer.Create(
            pod.Component.Container, pod.Image, pod.ImagePullPolicy, pod.Component.Label, pod.Probes!, "rpc") with
        {
            Resources = pod.Resources,
            Env = [PodSpecs.Variable(pod.Component.HostName!, pod.HostNetwork ? "status.hostIP" : "status.podIP"), .. pod.Env],
            Ports = ValueList.Create<ContainerPort>(Ports(cluster)),
            VolumeMounts = [ClusterConfiguration.Mount(cluster, pod), systemInfo, log, .. pages, .. volumes.UserMounts],
        };
        Container[] initContainers = InitContainers.Of(
            cluster,
            pod,
            [ClusterStore.SystemInfoFolder, OperatorPods.LogFolder, .. ownedPages.Select(static mount => mount.MountPath!)],
            [systemInfo, log, .. ownedPages]);
        return PodSpecs.Of(pod, initContainers, [container], volumes.All);
    }
}
