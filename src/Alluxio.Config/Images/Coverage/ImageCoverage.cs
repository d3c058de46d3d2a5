using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>The answer for one image of one pod template: can it be pulled with the secrets that the pods are created with?</summary>
/// <remarks>
/// A cached image on a node is ignored, whatever the pull policy: new nodes do not have it, and newer kubelets still require a credential.
/// </remarks>
public sealed record ImageCoverage
{
    /// <summary>The image.</summary>
    public required ImageUse Image { get; init; }

    /// <summary>The answer.</summary>
    public required CoverageOutcome Outcome { get; init; }

    /// <summary>The pull secrets that have a credential for it, the one for the longest path first. The kubelet tries them all.</summary>
    /// <value>Empty unless <see cref="Outcome"/> is <see cref="CoverageOutcome.Covered"/>.</value>
    public ValueList<string> OpenedBy { get; init; } = [];

    /// <summary>The finding, in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>The remedy, in a sentence.</summary>
    /// <value><see langword="null"/> unless <see cref="Outcome"/> is <see cref="CoverageOutcome.NotCovered"/>.</value>
    public string? Fix { get; init; }

    /// <summary>The image, the pods and what was found.</summary>
    public override string ToString() => $"{Image} of {Image.Pod}: {Statement}{(Fix is null ? "" : $" {Fix}")}";
}
