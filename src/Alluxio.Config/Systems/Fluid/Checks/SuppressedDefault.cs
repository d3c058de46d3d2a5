using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A property of one component that takes Fluid's default away from all others.</summary>
internal sealed class SuppressedDefault : CheckRule
{
    private static readonly Dictionary<string, string> Defaults = PropertyDefaults.General
        .Concat(PropertyDefaults.Permissions)
        .GroupBy(static entry => entry.Key, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Last().Value.Value, StringComparer.Ordinal);

    /// <summary>Whether Fluid has its own default for a property.</summary>
    public static bool Has(string name) => Defaults.ContainsKey(name);

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6142",
        Title = "Component property removes Fluid's default for other components",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{property}' is set only for {component}, so Fluid omits its default '{value}' for all components. The other components use " +
            "Alluxio's default. Set '{value}' in 'spec.properties', too.",
        Cause = "Fluid adds its default to the properties of all components only if no component sets the property.",
        Remedy = "Write Fluid's default into 'spec.properties', or set the property for all components.",
        Source = "Fluid: pkg/ddc/alluxio/transform_optimization.go (setDefaultProperties)",
    };

    private DiagnosticMessage Message(string property, string component, string value) => Descriptor.MessageOf(property, component, value);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Chart is not { } fluid || FluidFacts.Of(context).Runtime is not { Spec: { } spec })
        {
            return;
        }

        foreach ((string component, ValueMap<string> properties) in RuntimeSections.OwnProperties(spec))
        {
            foreach (string name in properties.Keys)
            {
                // If only this component reads the property, no other component needs the default.
                if (!name.StartsWith($"alluxio.{component}.", StringComparison.Ordinal)
                    && Defaults.TryGetValue(name, out string? value)
                    && !fluid.Properties.ContainsKey(name)
                    && properties[name] != value)
                {
                    FieldPath path = FieldPath.Parse($"spec.{component}.properties").Append(name);

                    // No fix: the others may run well with Alluxio's own by now.
                    context.Report(Message(name, component, value), path);
                }
            }
        }
    }
}
