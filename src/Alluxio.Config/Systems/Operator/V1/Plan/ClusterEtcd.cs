namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>The etcd that the operator installs with the cluster.</summary>
internal sealed record ClusterEtcd
{
    /// <summary>The port that clients ask.</summary>
    public const int ClientPort = 2379;

    public required ClusterPod Pod { get; init; }

    /// <summary>Whether members keep their data in claims.</summary>
    public required bool IsPersistent { get; init; }

    /// <summary>The class of the claims; <see langword="null"/> for the default class of Kubernetes.</summary>
    public string? StorageClass { get; init; }

    /// <summary>The size of each claim, as written.</summary>
    public string? Size { get; init; }

    /// <summary>The image of the init container that hands the volume to the user; <see langword="null"/> if there is none.</summary>
    public string? VolumePermissionsImage { get; init; }

    /// <summary>When the kubelet pulls <see cref="VolumePermissionsImage"/>.</summary>
    public string? VolumePermissionsPullPolicy { get; init; }
}
