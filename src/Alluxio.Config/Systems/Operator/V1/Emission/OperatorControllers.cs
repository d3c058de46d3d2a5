using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The controllers of the operator, and its console.</summary>
internal static class OperatorControllers
{
    /// <summary>The assumption about the labels of every object in the operator's namespace.</summary>
    public const string LabelStatement =
        "No page shows labels of the operator's objects. They are like the cluster's, with the release name of the documentation.";

    private const string Account = "alluxio-operator-sa";

    private static readonly string[] Names =
        [ClusterComponent.Operator.Label, "alluxio-ufs-controller", "alluxio-license-controller", "alluxio-collectinfo-controller"];

    public static IEnumerable<EmittedObject> Emit(ClusterOperator controllers)
    {
        ClusterPod pod = controllers.Controllers;
        if (pod.ServiceAccountName is null)
        {
            pod = pod with { ServiceAccountName = Account };
            yield return AccountOf("alluxio-operator", Account);
        }

        foreach (string name in Names)
        {
            yield return ClusterWorkloads.Deployment(
                ObjectIdentity.InOperator(name),
                pod,
                PodSpecs.Of(pod, [], [ClusterPods.Container(pod) with { Name = name }], []))
                .Assuming("metadata.labels", LabelStatement)
                .AssumingPod(
                    "containers",
                    "The container has the name of its Deployment, as in the open operator. The command is omitted, because no page shows "
                        + "it.");
        }
    }

    public static EmittedObject Console(ClusterPod pod)
    {
        return ClusterWorkloads.Deployment(
            ObjectIdentity.InOperator(pod.Component),
            pod,
            PodSpecs.Of(pod, [], [ClusterPods.Container(pod)], []))
            .Assuming("metadata.labels", LabelStatement)
            .AssumingPod(
                "containers",
                "The container has the name of its Deployment. Login and port are omitted, because no page shows how they reach the pod.");
    }

    /// <summary>A ServiceAccount of the operator.</summary>
    public static EmittedObject AccountOf(string component, string name) =>
        new EmittedObject(new ServiceAccount { Metadata = ObjectIdentity.InOperator(component).Called(name).Metadata })
            .Assuming(null, "The open operator's ServiceAccount. Its roles and role bindings are omitted.");
}
