using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Alluxio.Config.Mutations;

internal static partial class Replacements
{
    private static IEnumerable<(string Kind, SyntaxNode After)> OfCall(InvocationExpressionSyntax call)
    {
        SimpleNameSyntax? name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name is null)
        {
            yield break;
        }

        // Any() without a condition has no other.
        if (Calls.TryGetValue(name.Identifier.Text, out string? other) && !(other == "All" && call.ArgumentList.Arguments.Count == 0))
        {
            yield return ("other call", call.ReplaceNode(name, name.WithIdentifier(Identifier(other).WithTriviaFrom(name.Identifier))));
        }

        if (Steps.Contains(name.Identifier.Text) && call.Expression is MemberAccessExpressionSyntax step)
        {
            yield return ("removed call", Spaced(step.Expression, call));
        }
    }
}
