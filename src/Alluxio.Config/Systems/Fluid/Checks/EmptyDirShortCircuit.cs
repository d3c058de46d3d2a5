using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>Short-circuit reads from a tier that clients cannot see.</summary>
internal sealed class EmptyDirShortCircuit : CheckRule
{
    private const string Property = "alluxio.user.short.circuit.enabled";

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6143",
        Title = "Short-circuit reads from an emptyDir",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "{component} has '" + Property + "' set, but a tier is an emptyDir, which only the worker's pod can read. Short-circuit " +
            "reads of other pods find no file. Remove the property, or use a hostPath for the tier.",
        Cause =
            "With short-circuit reads, a client opens the files of the worker directly. Fluid disables short-circuit reads for an " +
            "emptyDir in the properties of all components. A property of one component overrides this.",
        Remedy = "Remove the property, or use a tier of the type hostPath.",
        Source = "Fluid: pkg/ddc/alluxio/transform.go (short-circuit policy), charts/alluxio/templates/fuse/daemonset.yaml",
    };

    private DiagnosticMessage Message(string component) => Descriptor.MessageOf(component);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec: { Tieredstore.Levels: { } levels } spec }
            || !levels.Any(static level => level.VolumeType == "emptyDir"))
        {
            return;
        }

        foreach ((string component, ValueMap<string> properties) in RuntimeSections.OwnProperties(spec))
        {
            if (bool.TryParse(properties.GetValueOrDefault(Property), out bool isOn) && isOn)
            {
                FieldPath path = FieldPath.Parse($"spec.{component}.properties").Append(Property);
                context.Report(
                    Message(component),
                    path, fix: CheckContext.Fix("Remove the property", context.Deployment, FieldChange.Remove(path)));
            }
        }
    }
}
