using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Fluid;

/// <summary>The environment variables of Fluid's controller, as a YAML map gives them.</summary>
public sealed record ControllerEnvironment
{
    /// <summary>The variables by name, in the order of the text.</summary>
    /// <value>The default is the empty map.</value>
    public ValueMap<string> Variables { get; init; } = [];

    /// <summary>The places of the variables' values, by the names of the variables.</summary>
    /// <value>The default is the empty map.</value>
    public ValueMap<SourceLocation> Locations { get; init; } = [];

    /// <summary>The places of separate parts of images, by variable and part: <c>ALLUXIO_RUNTIME_IMAGE_ENV (tag)</c>.</summary>
    internal ValueMap<SourceLocation> Parts { get; init; } = [];

    // Those that show in objects and that an installation by the chart has.
    private static readonly string[] Shown =
        ["MOUNT_ROOT", "ALLUXIO_RUNTIME_IMAGE_ENV", "ALLUXIO_FUSE_IMAGE_ENV", "CRITICAL_FUSE_POD", "ALLUXIO_MOUNT_CONFIG_STORAGE"];

    /// <summary>Everything that was found while reading.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The controller that runs in this environment; its diagnostics are those of the environment, too.</summary>
    public FluidController ToController()
    {
        FluidController controller = FluidController.FromEnvironment(Variables);
        return controller with
        {
            Locations = Locations,
            Parts = Parts,
            Lacks = [.. Shown.Where(name => !Variables.ContainsKey(name))],
            Diagnostics = [.. Diagnostics, .. controller.Diagnostics],
        };
    }
}
