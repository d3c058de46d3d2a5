using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>Values that every Alluxio container has, alone or with another container in its pod.</summary>
internal sealed record FluidContainer
{
    public required string Image { get; init; }

    public required string ImagePullPolicy { get; init; }

    public ResourceRequirements? Resources { get; init; }

    /// <summary>The options of the component's own variable.</summary>
    public ValueList<string> JvmOptions { get; init; } = [];

    /// <summary>The properties of the component's own variable, sorted.</summary>
    public ValueMap<string> Properties { get; init; } = [];

    /// <summary>The user and group of its processes; <see langword="null"/> if the chart leaves them to the image.</summary>
    public SecurityContext? User { get; init; }
}
