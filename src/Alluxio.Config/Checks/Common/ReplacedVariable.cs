using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Checks.Common;

/// <summary>A variable of the user that takes the place of one of the controller.</summary>
internal sealed class ReplacedVariable : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6055",
        Title = "Environment variable overrides the controller's",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The variable '{variable}' of {component} overrides the controller's variable of the same name, whose value does not reach " +
            "{component}. Choose another name, or remove the variable.",
        Cause =
            "If a container has a variable twice, the last value is effective. A variable of the container also overrides one from a " +
            "ConfigMap. Alluxio's scripts need the controller's value.",
        Remedy =
            "Choose another name for the variable. To change the controller's setting, use the field or the property for this setting.",
        Source = "Kubernetes: environment variables, envFrom; Fluid: charts/alluxio/templates/config/alluxio-conf.yaml",
    };

    private DiagnosticMessage Message(string variable, string component) => Descriptor.MessageOf(variable, component);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (ComponentPlan component in context.Plan.Components.AsEnumerable())
        {
            if (component.Container is not { Env: { Count: > 0 } variables } container)
            {
                continue;
            }

            foreach (EnvVar variable in variables.AsEnumerable())
            {
                if (variable.Name is { Length: > 0 } name && !JvmVariables.IsJvmVariable(name)
                    && (EnvironmentFields.IsOfConfigMap(context.Plan, container, name)
                        || variables.Count(other => other.Name == name) > EnvironmentFields.CountOf(component, name))
                    && EnvironmentFields.PathOf(context.Deployment, component, name) is { } path)
                {
                    context.Report(Message(name, component.Name), path);
                }
            }
        }
    }
}
