using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Alluxio.Config.Mutations;

/// <summary>One change of one place in one member.</summary>
internal sealed record Mutation
{
    /// <summary>The number that switches it on.</summary>
    public required int Id { get; init; }

    /// <summary>The file, from the repository's root.</summary>
    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>The kind of the change: <c>negated</c>, <c>removed call</c>.</summary>
    public required string Kind { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>Where the body of the member that holds the place begins in the file.</summary>
    public required int Member { get; init; }

    /// <summary>The number of that member among all.</summary>
    public int MemberNumber { get; init; }

    /// <summary>The body of the member with the change made.</summary>
    public required SyntaxNode Body { get; init; }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Id} {File}:{Line} {Short(Kind)}: {Short(Before)} -> {Short(After)}");

    private static string Short(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 110 ? line : line[..107] + "...";
    }
}
