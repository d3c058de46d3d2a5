using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Finds runs of code that files of two rooms have in common, whatever their variables are called.</summary>
internal static class EqualCode
{
    /// <summary>How many words and signs make a run: less is the form of the language, or of a list of facts.</summary>
    public const int Length = 48;

    /// <summary>The runs that two rooms have in common, each with its places.</summary>
    /// <param name="sources">The texts by file.</param>
    /// <param name="roomOf">The room of a file; <see langword="null"/> for a file that all share.</param>
    public static IEnumerable<string> Find(IReadOnlyDictionary<string, string> sources, Func<string, string?> roomOf)
    {
        Dictionary<string, (string Room, string File, int At)> first = new(StringComparer.Ordinal);
        foreach ((string file, string text) in sources)
        {
            if (roomOf(file) is not { } room)
            {
                continue;
            }

            (string Word, int Line)[] words = [.. Words(text)];
            (string File, int At) before = ("", 0);
            for (int i = 0; i + Length <= words.Length; i++)
            {
                string run = string.Join(' ', words.Skip(i).Take(Length).Select(static word => word.Word));
                if (!first.TryGetValue(run, out (string Room, string File, int At) known))
                {
                    first.Add(run, (room, file, i));
                }
                else if (known.Room != room)
                {
                    // A longer run begins once.
                    if (before != (known.File, known.At - 1))
                    {
                        yield return $"{file}({words[i].Line}) is equal to code of {known.File}: {run}";
                    }

                    before = (known.File, known.At);
                }
            }
        }
    }

    private static IEnumerable<(string Word, int Line)> Words(string text) =>
        from type in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Parent is not BaseTypeDeclarationSyntax
        from token in type.DescendantTokens()
        select (IsVariable(token) ? "x" : token.Text, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1);

    private static bool IsVariable(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) && (char.IsLower(token.Text[0]) || token.Text[0] == '_');
}
