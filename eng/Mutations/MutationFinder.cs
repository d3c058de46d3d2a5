using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Alluxio.Config.Mutations;

/// <summary>Finds all mutations of a file, in the order of the text, so that the same text has the same ones.</summary>
internal static class MutationFinder
{
    // Equal objects may have any hash, and no test reads the text of an exception that only a caller's mistake raises.
    private static readonly string[] LeftOut = ["GetHashCode"];

    public static IEnumerable<Mutation> Find(string file, SyntaxNode root)
    {
        foreach (SyntaxNode body in Bodies(root))
        {
            HashSet<string> seen = [];
            foreach (SyntaxNode place in body.DescendantNodesAndSelf())
            {
                foreach ((string kind, SyntaxNode after) in Replacements.Of(place, body))
                {
                    SyntaxNode changed = ReferenceEquals(place, body) ? after : body.ReplaceNode(place, after);
                    if (seen.Add(changed.ToFullString()) && changed.ToFullString() != body.ToFullString())
                    {
                        yield return new Mutation
                        {
                            Id = 0,
                            File = file,
                            Line = place.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
                            Kind = kind,
                            Before = place.ToString(),
                            After = after.ToString(),
                            Member = body.SpanStart,
                            Body = changed,
                        };
                    }
                }
            }
        }
    }

    /// <summary>The code of members: blocks, and the expressions after an arrow.</summary>
    public static IEnumerable<SyntaxNode> Bodies(SyntaxNode root) => root
        .DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax))
        .Where(static node => node is BlockSyntax or ArrowExpressionClauseSyntax && IsMember(node.Parent) && !IsLeftOut(node.Parent!));

    private static bool IsMember(SyntaxNode? owner) => owner switch
    {
        MethodDeclarationSyntax method => method.ReturnType is not RefTypeSyntax,
        PropertyDeclarationSyntax property => property.Type is not RefTypeSyntax,
        IndexerDeclarationSyntax or ConstructorDeclarationSyntax or OperatorDeclarationSyntax or AccessorDeclarationSyntax => true,
        _ => false,
    };

    private static bool IsLeftOut(SyntaxNode owner) => owner is MethodDeclarationSyntax method && LeftOut.Contains(method.Identifier.Text);
}
