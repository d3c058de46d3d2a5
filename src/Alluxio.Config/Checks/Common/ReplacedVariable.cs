using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A variable of the user that takes the place of one of the controller.</summary>
internal sealed class ReplacedVariable : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6055",
        Title = "Variable that replaces the controller's",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The variable '{0}' of {1} replaces the one of the same name that the controller writes: everything that it puts there, such as properties and options of the JVM, does not reach {1}. Use 'properties' or 'jvmOptions' instead.",
        Cause = "A variable of a container wins over one from a ConfigMap, and of two of one name the last wins. Nothing is merged.",
        Remedy = "Give properties and options of the JVM in their own fields, which are added to what the controller writes.",
        Source = "Kubernetes: environment variables, envFrom; Fluid: charts/alluxio/templates/config/alluxio-conf.yaml",
        Example = ExampleText.Runtime("  worker:\n    env:\n      ALLUXIO_WORKER_JAVA_OPTS: -Xmx8g\n"),
        GoodExample = ExampleText.Runtime("  worker:\n    jvmOptions:\n    - -Xmx8g\n"),
    };

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
                if (variable.Name is { Length: > 0 } name && (IsShared(context, container, name) || variables.Count(other => other.Name == name) > 1))
                {
                    FieldPath path = FieldPath.Parse($"spec.{component.Name}.env").Append(name);
                    if (context.Deployment.Locate(path) is not null)
                    {
                        context.ReportIn(this, context.Deployment, path, null, null, name, component.Name);
                    }
                }
            }
        }
    }

    private static bool IsShared(CheckContext context, Container container, string name)
    {
        foreach (EnvFromSource source in container.EnvFrom.AsItems())
        {
            if (source.ConfigMapRef?.Name is { } map && context.Plan.Objects.Any(candidate => candidate is ConfigMap { Data: { } data } && candidate.Metadata?.Name == map && data.ContainsKey(name)))
            {
                return true;
            }
        }

        return false;
    }
}
