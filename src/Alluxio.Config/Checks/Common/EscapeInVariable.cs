using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A backslash in a variable, which the chart's output turns into another character.</summary>
internal sealed class EscapeInVariable : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6030",
        Title = "Unescaped backslash in an environment variable",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The variable '{variable}' contains '{escape}': the chart prints the value in double quotes without escaping it, so the " +
            "container gets {read} instead. Write each backslash twice.",
        Cause =
            "In double quotes, YAML reads a backslash and the next character as one special character. The chart does not escape the " +
            "value, so the pod gets a different value.",
        Remedy = "Write each backslash of the value twice.",
        Source = "Fluid: charts/alluxio/templates; Alluxio operator: deploy/charts/alluxio/templates; YAML 1.1: escape sequences",
    };

    private DiagnosticMessage Message(string variable, string escape, string read) => Descriptor.MessageOf(variable, escape, read);

    public override void Run(CheckContext context)
    {
        // The resolver reports unreadable values as errors.
        foreach ((string component, ValueMap<string>? variables) in context.Facts.PrintedVariables)
        {
            Look(context, component, variables);
        }
    }

    private void Look(CheckContext context, string component, ValueMap<string>? env)
    {
        foreach ((string name, string value) in env ?? [])
        {
            if (value.Contains('\\', StringComparison.Ordinal)
                && FirstEscape(value, out string doubled) is { } escape
                && RenderedText.DoubleQuoted(value) is not null)
            {
                FieldPath path = FieldPath.Parse($"spec.{component}.env").Append(name);
                context.Report(
                    Message(name, "\\" + escape, escape switch { 't' => "a tab", 'n' => "a line break", _ => "another character" }),
                    path, fix: CheckContext.Fix("Write two backslashes", context.Deployment, FieldChange.Set(path, doubled)));
            }
        }
    }

    // Two backslashes, and a backslash before a quote, are how a single one and a quote are written on purpose.
    private static char? FirstEscape(string value, out string doubled)
    {
        char? first = null;
        StringBuilder result = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            result.Append(value[i]);
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                continue;
            }

            char next = value[++i];
            if (next is not ('\\' or '"'))
            {
                first ??= next;
                result.Append('\\');
            }

            result.Append(next);
        }

        doubled = result.ToString();
        return first;
    }
}
