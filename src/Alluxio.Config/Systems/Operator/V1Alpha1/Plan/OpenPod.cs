using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>The effective settings of the pods of master, worker, proxy or FUSE.</summary>
internal sealed record OpenPod : OperatorPod
{
    /// <summary>The component, as settings name it.</summary>
    public required string Component { get; init; }

    public required bool IsEnabled { get; init; }

    /// <summary>The variable that tells the component its name.</summary>
    public required HostNameVariable HostName { get; init; }

    /// <summary>The group of volumes as the chart prints it into texts.</summary>
    public required string FsGroupText { get; init; }

    public required ValueList<Volume> UserVolumes { get; init; }

    public required ValueList<VolumeMount> UserMounts { get; init; }
}
