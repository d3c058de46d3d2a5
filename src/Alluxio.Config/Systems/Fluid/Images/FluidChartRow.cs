using Alluxio.Config.Images;

namespace Alluxio.Config.Systems.Fluid.Images;

/// <summary>One container of the pods that Fluid's own chart installs.</summary>
internal sealed record FluidChartRow
{
    public required string Kind { get; init; }

    /// <summary>The name of the workload, and of the component.</summary>
    public required string Name { get; init; }

    public required string Container { get; init; }

    /// <summary>The block of the values that holds the image.</summary>
    public required string Block { get; init; }

    public required string Account { get; init; }

    /// <summary>The value that switches it on; <see langword="null"/> if it is always there.</summary>
    public string? Switch { get; init; }

    /// <summary>The state of the switch where the values leave it out.</summary>
    public bool IsOnByDefault { get; init; } = true;

    public string PullPolicy { get; init; } = "";

    public ImageReason Reason { get; init; } = ImageReason.OperatorItself;

    public required string Because { get; init; }

    public bool IsThirdParty { get; init; }
}
