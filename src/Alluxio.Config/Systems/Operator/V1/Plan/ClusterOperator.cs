using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>The operator itself, as its Helm values install it.</summary>
internal sealed record ClusterOperator
{
    public const string Namespace = "alluxio-operator";

    /// <summary>The common settings of the four controllers.</summary>
    public required ClusterPod Controllers { get; init; }

    /// <summary>The CSI driver's own containers; <see langword="null"/> if it is switched off.</summary>
    public ClusterPod? Csi { get; init; }

    /// <summary>The CSI driver on every node; <see langword="null"/> if it is switched off.</summary>
    public ClusterPod? CsiNode { get; init; }

    /// <summary>The image of the container beside that of <see cref="Csi"/>.</summary>
    public string? ProvisionerImage { get; init; }

    public ResourceRequirements? ProvisionerResources { get; init; }

    /// <summary>The image of the container beside that of <see cref="CsiNode"/>.</summary>
    public string? DriverRegistrarImage { get; init; }

    public ResourceRequirements? DriverRegistrarResources { get; init; }

    /// <summary>The console; <see langword="null"/> if it is not installed.</summary>
    public ClusterPod? Console { get; init; }

    /// <summary>Whether the operator of FoundationDB is installed, too.</summary>
    public bool HasFoundationDbOperator { get; init; }
}
