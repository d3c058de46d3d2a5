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
            Labels = identity.Labels.SetItem(ObjectIdentity.InstanceLabel, "alluxio-dashboard").SetItem(ObjectIdentity.NameLabel, pod.Component.Label),
        };
        PodVolumes volumes = PodVolumes.Of(pod);
        Container container = ClusterPods.Container(pod) with
        {
            Ports = [OperatorPods.Port("web", Port) with { HostPort = Port }],
            VolumeMounts = volumes.UserMounts.Count > 0 ? volumes.UserMounts : null,
        };
        EmittedObject emitted = ClusterWorkloads.Deployment(identity, pod, ClusterPods.Spec(pod, [], [container], volumes.All))
            .Assuming("metadata.name", "That there is such a pod is documented; its kind and its name follow the other components.")
            .Assuming("metadata.labels", "A page shows a Service that selects instance and name in short; they are taken for the labels app.kubernetes.io, of every cluster alike. Whether the operator makes a Service, too, is not documented.")
            .AssumingPod("containers", "The port of the node is documented; that the container has the same, and its name, are assumed.")
            .AssumingPod("containers[0].env", "Left out: login and authorization; no page shows how they reach the process.");
        if (pod.JvmOptions.Count > 0 || pod.SiteProperties is not null)
        {
            emitted = emitted.AssumingPod("containers", "Left out: JVM options and properties of the dashboard; no page shows that it runs a JVM or reads a property file.");
        }

        return pod.Mounts.Count > 0 ? emitted.AssumingPod("volumes", PodVolumes.Statement) : emitted;
    }
}
