using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>Services before pods.</summary>
internal static class ClusterServices
{
    public static Service Create(ObjectIdentity identity, ReadOnlySpan<ContainerPort> ports) => new()
    {
        Metadata = identity.Metadata,
        Spec = new ServiceSpec { Ports = Ports(ports), Selector = identity.Labels },
    };

    /// <summary>A Service without a cluster address: its name leads to the pods.</summary>
    public static Service Headless(ObjectIdentity identity, ReadOnlySpan<ContainerPort> ports)
    {
        Service service = Create(identity, ports);
        return service with { Spec = service.Spec! with { ClusterIP = "None" } };
    }

    /// <summary>One headless Service for each pod of a StatefulSet, called like the pod.</summary>
    public static IEnumerable<EmittedObject> OfPods(ObjectIdentity identity, int count, params ContainerPort[] ports)
    {
        for (int i = 0; i < count; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{identity.Name}-{i}");
            Service service = Headless(identity.Called(name), ports);
            yield return new EmittedObject(service with
            {
                Spec = service.Spec! with { Selector = identity.Labels.SetItem("statefulset.kubernetes.io/pod-name", name) },
            }).Assuming(
                null,
                "A headless Service for each pod, as the open operator creates for masters. The port numbers are documented.");
        }
    }

    private static ValueList<ServicePort> Ports(ReadOnlySpan<ContainerPort> ports)
    {
        List<ServicePort> all = [];
        foreach (ContainerPort port in ports)
        {
            all.Add(new ServicePort { Name = port.Name, Port = port.ContainerPortValue });
        }

        return new([.. all]);
    }
}
