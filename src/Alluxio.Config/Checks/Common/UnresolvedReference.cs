using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A variable with a reference that Kubernetes cannot resolve, often meant as a command.</summary>
internal sealed class UnresolvedReference : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6054",
        Title = "Unresolved $(VARIABLE) reference",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'$({reference})' in the variable '{variable}' of {component} is not replaced: no earlier variable has that name, and " +
            "Kubernetes runs no commands. Refer to an earlier variable, or write '$$(' for the literal text.",
        Cause =
            "Kubernetes replaces $(NAME) only with the value of an earlier variable of the container. Otherwise the text remains in the " +
            "value, and a script that uses the variable may run the text as a command.",
        Remedy = "Refer to an earlier variable of the container, or write the value itself.",
        Source = "Kubernetes: dependent environment variables",
    };

    private DiagnosticMessage Message(string reference, string variable, string component) =>
        Descriptor.MessageOf(reference, variable, component);

    public override void Run(CheckContext context)
    {
        foreach (ComponentPlan component in context.Plan.Components.AsEnumerable())
        {
            ValueList<EnvVar> variables = component.Container?.Env ?? [];
            for (int i = 0; i < variables.Count; i++)
            {
                if (variables[i] is { Name: { } name, Value: { } value }
                    && Reference(value) is { } reference
                    && !variables.Take(i).Any(earlier => earlier.Name == reference))
                {
                    FieldPath path = FieldPath.Parse($"spec.{component.Name}.env").Append(name);
                    if (context.Deployment.Has(path))
                    {
                        context.Report(Message(reference, name, component.Name), path);
                    }
                }
            }
        }
    }

    // The text between the brackets of the first reference; a doubled dollar is a plain one.
    private static string? Reference(string value)
    {
        for (int at = value.IndexOf("$(", StringComparison.Ordinal); at >= 0; at = value.IndexOf("$(", at + 2, StringComparison.Ordinal))
        {
            int end = value.IndexOf(')', at);
            if (end > 0 && !(at > 0 && value[at - 1] == '$'))
            {
                return value[(at + 2)..end];
            }
        }

        return null;
    }
}
