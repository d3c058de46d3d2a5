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
        Title = "Expression of an affinity that Kubernetes refuses",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' has the operator {operatorName} and {problem}. {advice}",
        Cause = "In and NotIn compare a label with values, Exists and DoesNotExist with none, Gt and Lt with one whole number. Otherwise the API server refuses the pods, or the scheduler finds no node for them.",
        Remedy = "Give the values that the operator needs, or take them out.",
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
                context.Report(expression.Operator is "Gt" or "Lt" && expression.Values is { Count: 1 } ? found with { Severity = DiagnosticSeverity.Warning } : found);
            }
        }
    }

    // Other operators are words that nobody takes, which is told there.
    private static (string Problem, string Advice)? Problem(SelectorExpression expression)
    {
        int count = expression.Values?.Count ?? 0;
        return expression.Operator switch
        {
            "In" or "NotIn" when count == 0 => ("no values", "Give it one or more; Exists and DoesNotExist need none."),
            "Exists" or "DoesNotExist" when count > 0 => ("values, of which it takes none", "Take them out, or write In or NotIn."),
            "Gt" or "Lt" when expression.IsOfNodes && count != 1 => (count == 0 ? "no value" : "several values", "Give it one whole number."),
            "Gt" or "Lt" when expression.IsOfNodes && !long.TryParse(expression.Values![0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
                ($"the value '{expression.Values[0]}'", "Give it one whole number; with another text it fits no node."),
            _ => null,
        };
    }
}
