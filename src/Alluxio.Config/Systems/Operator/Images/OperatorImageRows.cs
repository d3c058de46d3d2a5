using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Images;

/// <summary>Parts that the image rows of both operators share.</summary>
internal static class OperatorImageRows
{
    /// <summary>Where the charts install the operators.</summary>
    public const string OperatorNamespace = "alluxio-operator";

    /// <summary>The registry of all images of Bitnami's chart, which installs etcd.</summary>
    public const string EtcdRegistry = "spec.etcd.global.imageRegistry";

    /// <summary>The fields of the image that most containers of a cluster run.</summary>
    public static ValueList<string> ClusterField { get; } = ["spec.image", "spec.imageTag"];

    /// <summary>One row.</summary>
    public static ImageRow Of(
        string component,
        ValueList<string> paths,
        ImageReason reason,
        string because,
        params ReadOnlySpan<string> containers) =>
        new() { Component = component, Containers = ValueList.Create(containers), Paths = paths, Reason = reason, Because = because };
}
