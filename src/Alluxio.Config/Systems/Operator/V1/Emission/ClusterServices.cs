using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>Services before pods.</summary>
internal static class ClusterServices
{
    public static Service Create(ObjectIdentity identity, ReadOnlySpan<ContainerPort> ports) =>
        Create(identity, ports, clusterIP: null, identity.Labels);

    /// <summary>A Service without a cluster address: its name leads to the pods.</summary>
    public static Service Headless(ObjectIdentity identity, ReadOnlySpan<ContainerPort> ports) =>
        Create(identity, ports, "None", identity.Labels);

    /// <summary>One headless Service for each pod of a StatefulSet, called like the pod.</summary>
    public static IEnumerable<EmittedObject> OfPods(ObjectIdentity identity, int count, params ContainerPort[] ports)
    {
        for (int i = 0; i < count; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{identity.Name}-{i}");
            ValueMap<string> selector = identity.Labels.SetItem("statefulset.kubernetes.io/pod-name", name);
            yield return new EmittedObject(Create(identity.Called(name), ports, "None", selector)).Assuming(
                null,
                "A headless Service for each pod, as the open operator creates for masters. The port numbers are documented.");
        }
    }

    private static Service Create(
        ObjectIdentity identity, ReadOnlySpan<ContainerPort> ports, string? clusterIP, ValueMap<string> selector) => new()
        {
            Metadata = identity.Metadata,
            Spec = new ServiceSpec { ClusterIP = clusterIP, Ports = Ports(ports), Selector = selector },
        };

    private static ValueList<ServicePort> Ports(ReadOnlySpan<ContainerPort> ports)
    {
        ServicePort[] all = new ServicePort[ports.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new ServicePort { Name = ports[i].Name, Port = ports[i].ContainerPortValue };
        }

        return new(all);
    }
}
