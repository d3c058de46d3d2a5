using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>Pods made of the settings of a component. Unset fields are left out, not written as empty.</summary>
internal static class PodSpecs
{
    public static PodSpec Of(
        OperatorPod pod,
        ReadOnlySpan<Container> initContainers,
        ReadOnlySpan<Container> containers,
        ValueList<Volume> volumes) => new()
        {
            HostNetwork = pod.HostNetwork ? true : null,
            DnsPolicy = pod.DnsPolicy,
            HostAliases = pod.HostAliases.Count > 0 ? pod.HostAliases : null,
            SecurityContext = (pod.User ?? pod.Group ?? pod.FsGroup) is null
            ? null
            : new PodSecurityContext { RunAsUser = pod.User, RunAsGroup = pod.Group, FsGroup = pod.FsGroup },
            ServiceAccountName = pod.ServiceAccountName,
            ImagePullSecrets = pod.ImagePullSecrets.Count > 0 ? pod.ImagePullSecrets : null,
            NodeSelector = pod.NodeSelector.Count > 0 ? pod.NodeSelector : null,
            Affinity = pod.Affinity,
            Tolerations = pod.Tolerations.Count > 0 ? pod.Tolerations : null,
            RestartPolicy = "Always",
            InitContainers = initContainers.IsEmpty ? null : ValueList.Create(initContainers),
            Containers = ValueList.Create(containers),
            Volumes = volumes.Count > 0 ? volumes : null,
        };

    public static PodTemplateSpec Template(OperatorPod pod, ValueMap<string> labels, PodSpec spec) => new()
    {
        Metadata = new ObjectMeta { Labels = labels, Annotations = pod.Annotations.Count > 0 ? pod.Annotations : null },
        Spec = spec,
    };

    /// <summary>The ports of a name that the component has.</summary>
    public static ContainerPort[] Ports(OperatorPod pod, params ReadOnlySpan<string> names)
    {
        List<ContainerPort> ports = [];
        foreach (string name in names)
        {
            if (pod.Ports.TryGetValue(name, out int number))
            {
                ports.Add(OperatorPods.Port(name, number));
            }
        }

        return [.. ports];
    }

    /// <summary>The variable by which a process learns its name.</summary>
    public static EnvVar Variable(HostNameVariable variable, string fieldPath) => OperatorPods.FromField(variable.Name, fieldPath);
}
