using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Alluxio.Config.Mutations;

/// <summary>
/// A source file in which each mutated member begins with a switch: each mutation has its own body, and the written body follows them.
/// Bodies do not share a scope, so that variables of patterns never clash.
/// </summary>
internal sealed class MutatedFile
{
    private readonly List<(int FirstLine, int LastLine, int Id)> _places = [];

    private MutatedFile(string text) => Text = text;

    public string Text { get; }

    /// <param name="root">The file.</param>
    /// <param name="mutations">What is mutated in it.</param>
    /// <param name="numberOf">The number under which it is kept that a test reaches a member, by the member's position.</param>
    public static MutatedFile Write(SyntaxNode root, IEnumerable<Mutation> mutations, Func<int, int> numberOf)
    {
        ILookup<int, Mutation> byMember = mutations.ToLookup(static mutation => mutation.Member);
        string source = root.ToFullString();
        StringBuilder text = new();
        List<(int Start, int End, int Id)> spans = [];
        int done = 0;
        foreach (SyntaxNode body in MutationFinder.Bodies(root))
        {
            text.Append(source, done, body.SpanStart - done);
            string? accessor =
                body is ArrowExpressionClauseSyntax && body.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax ? "get " : null;
            text.Append(accessor is null ? "{" : "{ get {").Append($" global::MutationSwitch.Reach({numberOf(body.SpanStart)});\n");
            foreach (Mutation mutation in byMember[body.SpanStart])
            {
                text.Append($"if (global::MutationSwitch.Is({mutation.Id}))\n");
                int start = text.Length;
                text.Append(Block(mutation.Body, body.Parent!)).Append('\n');
                spans.Add((start, text.Length, mutation.Id));
                text.Append("else ");
            }

            text.Append(Block(body, body.Parent!)).Append(accessor is null ? "\n}" : "\n} }");

            // The semicolon after an arrow.
            done = body is ArrowExpressionClauseSyntax ? body.GetLastToken().GetNextToken().Span.End : body.Span.End;
        }

        text.Append(source, done, source.Length - done);
        MutatedFile file = new(text.ToString());
        foreach ((int start, int end, int id) in spans)
        {
            file._places.Add((LineOf(file.Text, start), LineOf(file.Text, end), id));
        }

        return file;
    }

    /// <summary>The mutation whose body holds a line.</summary>
    public int? At(int line)
    {
        foreach ((int first, int last, int id) in _places)
        {
            if (line >= first && line < last)
            {
                return id;
            }
        }

        return null;
    }

    private static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    private static string Block(SyntaxNode body, SyntaxNode owner) => body switch
    {
        ArrowExpressionClauseSyntax arrow when IsVoid(owner) || arrow.Expression is ThrowExpressionSyntax => $"{{ {arrow.Expression}; }}",
        ArrowExpressionClauseSyntax arrow => $"{{ return {arrow.Expression}; }}",
        _ => body.ToString(),
    };

    private static bool IsVoid(SyntaxNode owner) => owner switch
    {
        MethodDeclarationSyntax method => method.ReturnType.ToString() == "void",
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text != "get",
        ConstructorDeclarationSyntax => true,
        _ => false,
    };
}
