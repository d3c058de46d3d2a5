using Alluxio.Config.Kubernetes;

namespace Alluxio.Config;

/// <summary>A StatefulSet, Deployment, DaemonSet, Job or Pod with its pod template.</summary>
public sealed record Workload
{
    /// <summary>The object.</summary>
    public required Resource Resource { get; init; }

    /// <summary>The kind of the object, for example <c>StatefulSet</c>.</summary>
    public string Kind => Resource.Kind ?? "";

    /// <summary>The name of the object.</summary>
    public string Name => Resource.Metadata?.Name ?? "";

    /// <summary>The template from which the workload's pods are made.</summary>
    public PodTemplateSpec? Template => Resource switch
    {
        StatefulSet statefulSet => statefulSet.Spec?.Template,
        Deployment deployment => deployment.Spec?.Template,
        DaemonSet daemonSet => daemonSet.Spec?.Template,
        Job job => job.Spec?.Template,
        Pod pod => new PodTemplateSpec { Metadata = pod.Metadata, Spec = pod.Spec },
        _ => null,
    };

    /// <summary>Whether an object is a workload.</summary>
    /// <param name="resource">The object.</param>
    internal static bool IsWorkload(Resource? resource) => resource is StatefulSet or Deployment or DaemonSet or Job or Pod;
}
