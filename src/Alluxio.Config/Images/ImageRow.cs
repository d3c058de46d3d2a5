using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>One row of the catalogue: which settings make the image of some containers, and why those are there.</summary>
internal sealed record ImageRow
{
    /// <summary>The component whose settings decide.</summary>
    public required string Component { get; init; }

    /// <summary>The containers. A name that several components use belongs to the one whose workload has it.</summary>
    public required ValueList<string> Containers { get; init; }

    /// <summary>The kind of the workload, where one name stands for two.</summary>
    public string? Kind { get; init; }

    /// <summary>The settings of the component that make the image.</summary>
    public ValueList<string> Settings { get; init; } = ["image", "imageTag"];

    public ImageShape Shape { get; init; } = ImageShape.SplitPair;

    /// <summary>The fields that set it, in words.</summary>
    public string? Field { get; init; }

    public required ImageReason Reason { get; init; }

    public required string Because { get; init; }

    /// <summary>The setting, with its component, that switches the container on.</summary>
    public string? Switch { get; init; }

    public bool IsThirdParty { get; init; }

    /// <summary>Whether the object is a sample of pods that start later.</summary>
    public bool IsAtRunTime { get; init; }
}
