using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The name and namespace of an object, and the labels that find it and its pods.</summary>
/// <param name="Name">The object's name.</param>
/// <param name="Namespace">Its namespace; <see langword="null"/> for objects of the whole Kubernetes cluster.</param>
/// <param name="Labels">The labels of the object, of its selector and of its pods.</param>
internal sealed record ObjectIdentity(string Name, string? Namespace, ValueMap<string> Labels)
{
    public const string NameLabel = "app.kubernetes.io/name";

    public const string InstanceLabel = "app.kubernetes.io/instance";

    public const string ComponentLabel = "app.kubernetes.io/component";

    public ObjectMeta Metadata => new() { Name = Name, Namespace = Namespace, Labels = Labels };

    /// <summary>A component of the cluster.</summary>
    public static ObjectIdentity Of(ClusterDeployment cluster, ClusterComponent component) => Of(cluster, component.Label);

    /// <summary>The identity of objects with the labels of a component.</summary>
    public static ObjectIdentity Of(ClusterDeployment cluster, string component) =>
        new($"{cluster.Name}-{component}", cluster.Namespace, Labelled("alluxio", cluster.Name, component));

    /// <summary>A part of the operator; its names and its namespace do not depend on the release.</summary>
    public static ObjectIdentity InOperator(ClusterComponent component) => InOperator(component.Label);

    /// <summary>The same by its name.</summary>
    public static ObjectIdentity InOperator(string name) =>
        new(name, ClusterOperator.Namespace, Labelled("alluxio-operator", "operator", name));

    /// <summary>Another object with the same labels.</summary>
    public ObjectIdentity Called(string name) => this with { Name = name };

    private static ValueMap<string> Labelled(string name, string instance, string component) =>
        [new(ComponentLabel, component), new(InstanceLabel, instance), new(NameLabel, name)];
}
