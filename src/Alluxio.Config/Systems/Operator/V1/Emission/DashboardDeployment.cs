using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The web console of one cluster, as AI-3.6 has it.</summary>
internal static class DashboardDeployment
{
    // The port of the node is documented.
    private const int Port = 80;

    public static EmittedObject Emit(ClusterDeployment cluster, ClusterPod pod)
    {
        ObjectIdentity identity = ObjectIdentity.Of(cluster, pod.Component);

        // A page shows a Service of the user's that finds the pods by these two.
        identity = identity with
        {
            Labels = identity.Labels
                .SetItem(ObjectIdentity.InstanceLabel, "alluxio-dashboard")
                .SetItem(ObjectIdentity.NameLabel, pod.Component.Label),
        };
        PodVolumes volumes = PodVolumes.Of(pod);
        Container container = ClusterPods.Container(pod) with
        {
            Ports = [OperatorPods.Port("web", Port) with { HostPort = Port }],
            VolumeMounts = volumes.UserMounts.Count > 0 ? volumes.UserMounts : null,
        };
        EmittedObject emitted = ClusterWorkloads.Deployment(identity, pod, PodSpecs.Of(pod, [], [container], volumes.All))
            .Assuming("metadata.name", "Such a pod is documented. Its kind and name are like those of the other components.")
            .Assuming(
                "metadata.labels",
                "A page shows a Service that selects instance and name in a short form. They are assumed to be the labels " +
                "app.kubernetes.io, equal for every cluster. The documentation does not say whether the operator also creates a Service.")
            .AssumingPod("containers", "The port of the node is documented. The same port of the container, and its name, are assumed.")
            .AssumingPod("containers[0].env", "Omitted: login and authorization, because no page shows how they reach the process.");
        if (pod.JvmOptions.Count > 0 || pod.SiteProperties is not null)
        {
            emitted = emitted.AssumingPod(
                "containers",
                "Omitted: JVM options and properties of the dashboard, because no page shows that it runs a JVM or reads a property file.");
        }

        return pod.Mounts.Count > 0 ? emitted.AssumingPod("volumes", PodVolumes.Statement) : emitted;
    }
}
