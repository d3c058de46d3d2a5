using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An expression of an affinity with more or fewer values than its operator takes.</summary>
internal sealed class RefusedExpression : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6044",
        Title = "Invalid affinity expression",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' has the operator {operatorName} and {problem}. {advice}",
        Cause =
            "In and NotIn require values, Exists and DoesNotExist allow none, and Gt and Lt require one integer. The API server refuses " +
            "pods that break these rules, or the scheduler finds no node for them.",
        Remedy = "Add the values that the operator requires. For Exists and DoesNotExist, remove the values.",
        Source = "Kubernetes: assigning pods to nodes; NodeSelectorRequirement and LabelSelectorRequirement",
    };

    private DiagnosticMessage Message(FieldPath field, string? operatorName, string problem, string advice) =>
        Descriptor.MessageOf(field, operatorName, problem, advice);

    public override void Run(CheckContext context)
    {
        foreach ((Manifest manifest, SelectorExpression expression) in WordFields.Expressions(context))
        {
            if (Problem(expression) is (string problem, string advice))
            {
                DiagnosticMessage message = Message(expression.Path, expression.Operator, problem, advice);
                Diagnostic found = message.At(CheckContext.PlaceOf(manifest, expression.Path), expression.Path);

                // The API server does not look at values of nodes: such pods wait.
                context.Report(expression.Operator is "Gt" or "Lt" && expression.Values is { Count: 1 }
                    ? found with { Severity = DiagnosticSeverity.Warning }
                    : found);
            }
        }
    }

    // Other operators are unknown words, which have their own finding.
    private static (string Problem, string Advice)? Problem(SelectorExpression expression)
    {
        int count = expression.Values?.Count ?? 0;
        return expression.Operator switch
        {
            "In" or "NotIn" when count == 0 =>
                ("no values", "Add at least one value, or use Exists or DoesNotExist, which take no values."),
            "Exists" or "DoesNotExist" when count > 0 => ("values, but allows none", "Remove them, or write In or NotIn."),
            "Gt" or "Lt" when expression.IsOfNodes && count != 1 => (count == 0 ? "no value" : "several values", "Set one integer."),
            "Gt" or "Lt" when expression.IsOfNodes
                && !long.TryParse(expression.Values![0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
                ($"the value '{expression.Values[0]}'", "Set one integer; with another value it matches no node."),
            _ => null,
        };
    }
}
