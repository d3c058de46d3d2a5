using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A variable with JVM options that overrides the controller's, or that has no effect.</summary>
internal sealed class VariableAgainstOptions : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6015",
        Title = "Environment variable conflicts with JVM options",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The variable '{variable}' of {component} {problem}. Use {instead} instead.",
        Cause =
            "The controller passes properties and options to Alluxio's scripts in environment variables with these names. A variable of " +
            "the container overrides the controller's variable completely. A file that the scripts read overrides both.",
        Remedy =
            "Set JVM options in the field jvmOptions, and Alluxio properties in the field properties. The controller appends both to its " +
            "own values.",
        Source = "Kubernetes: environment variables, envFrom; Fluid charts/alluxio/templates/config/alluxio-conf.yaml; Alluxio "
            + "integration/docker/entrypoint.sh, libexec/alluxio-config.sh",
    };

    private DiagnosticMessage Message(string variable, string component, string problem, string instead) =>
        Descriptor.MessageOf(variable, component, problem, instead);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach ((ComponentPlan component, JvmVariable variable) in context.JvmVariables)
        {
            string own = $"'spec.{component.Name}.jvmOptions'";
            (string What, string Instead)? found = variable.Effect switch
            {
                JvmVariableEffect.ReplacesOwn =>
                    ($"overrides the chart's variable of the same name: the JVM gets no properties, options or defaults of "
                        + $"'spec.{component.Name}'", $"{own} and 'spec.{component.Name}.properties'"),
                JvmVariableEffect.ReplacesGlobal =>
                    ("overrides the chart's variable of the same name: the JVM gets neither 'spec.properties' and 'spec.jvmOptions' nor "
                        + "Fluid's own values, such as tiers and ports", "'spec.jvmOptions' and 'spec.properties'"),
                JvmVariableEffect.Loses => ("has no effect: the file alluxio-env.sh, which the operator mounts, overrides it", own),
                JvmVariableEffect.OfAnother => ($"has no effect on its JVM, which reads '{JvmVariables.OwnOf(component.Name)}'", own),
                _ => null,
            };
            if (found is { } facts)
            {
                context.Report(Message(variable.Name, component.Name, facts.What, facts.Instead), variable.Path);
            }
        }
    }
}
