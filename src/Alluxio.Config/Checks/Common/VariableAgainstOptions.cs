using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A variable with JVM options that takes the place of the controller's, or that nobody reads.</summary>
internal sealed class VariableAgainstOptions : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6015",
        Title = "JVM options in a variable that the controller writes, too",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The variable '{variable}' of {component} {problem}. Use {instead} instead.",
        Cause = "Controllers hand properties and options to Alluxio's scripts in variables of the same names. A variable of the container wins over one from a ConfigMap as a whole, and loses to a file that the scripts read.",
        Remedy = "Give options of the JVM in jvmOptions and properties in properties: both are added to what the controller writes.",
        Source = "Kubernetes: environment variables, envFrom; Fluid charts/alluxio/templates/config/alluxio-conf.yaml; Alluxio integration/docker/entrypoint.sh, libexec/alluxio-config.sh",
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
                    ($"takes the place of the one that the chart writes: its JVM gets no properties and options of 'spec.{component.Name}', and none of their defaults", $"{own} and 'spec.{component.Name}.properties'"),
                JvmVariableEffect.ReplacesGlobal =>
                    ("takes the place of the one that the chart writes: its JVM gets neither 'spec.properties' and 'spec.jvmOptions' nor what Fluid computes, such as tiers and ports", "'spec.jvmOptions' and 'spec.properties'"),
                JvmVariableEffect.Loses => ("does not count: the file alluxio-env.sh, which the operator mounts, sets it again", own),
                JvmVariableEffect.OfAnother => ($"is not read by its JVM, which is started with '{JvmVariables.OwnOf(component.Name)}'", own),
                _ => null,
            };
            if (found is { } facts)
            {
                context.Report(Message(variable.Name, component.Name, facts.What, facts.Instead), variable.Path);
            }
        }
    }
}
