using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Checks;

/// <summary>
/// One code of a comment: <c># alluxio-config-ignore: ALX6001, ALX6002 reason</c>. After a value it applies to that line; on a separate
/// line it applies to the next line that is not blank.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="Place">The place of the code.</param>
/// <param name="Line">The line whose findings are meant, from 1; 0 where there is none.</param>
/// <param name="Reason">The text after the codes.</param>
internal sealed record SuppressionComment(string Code, SourceLocation Place, int Line, string? Reason)
{
    public const string Word = "alluxio-config-ignore";

    /// <summary>The comments of all texts that manifests came from; comments without a code are reported.</summary>
    public static IReadOnlyList<SuppressionComment> Of(ManifestSet manifests, DiagnosticBag diagnostics)
    {
        List<SuppressionComment> comments = [];
        foreach (SourceText source in manifests.Manifests.Select(static manifest => manifest.Source?.Whole).OfType<SourceText>().Distinct())
        {
            foreach ((int start, int end) in SourceComments.Find(source.Text, Word))
            {
                int before = comments.Count;
                Read(source, start, end, comments);
                if (comments.Count == before)
                {
                    diagnostics.Add(SuppressionDiagnostics.NoCode(Word).At(source.Locate(start, start + Word.Length)));
                }
            }
        }

        return comments;
    }

    /// <summary>Whether a finding is meant.</summary>
    public bool Covers(Diagnostic diagnostic) =>
        diagnostic.Code == Code && diagnostic.Location is { } location && location.Line == Line && location.File == Place.File;

    private static void Read(SourceText source, int start, int end, List<SuppressionComment> comments)
    {
        int at = start + Word.Length;
        if (at >= end || source.Text[at] != ':')
        {
            return;
        }

        List<(int Start, int End)> codes = [];
        for (at = Skip(source.Text, at + 1, end); IsCode(source.Text, at, end, out int behind); at = Skip(source.Text, behind, end))
        {
            codes.Add((at, behind));
        }

        string reason = source.Text[at..end].Trim();
        int line = LineMeant(source, start);
        comments.AddRange(codes.Select(code => new SuppressionComment(
            source.Text[code.Start..code.End],
            source.Locate(code.Start, code.End),
            line,
            reason.Length == 0 ? null : reason)));
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or ',')
        {
            at++;
        }

        return at;
    }

    // A word that begins like a code is read as one; the caller checks whether it is known.
    private static bool IsCode(string text, int start, int end, out int behind)
    {
        behind = start;
        while (behind < end && char.IsAsciiLetterOrDigit(text[behind]))
        {
            behind++;
        }

        return text.AsSpan(start, behind - start) is ['A', 'L', 'X', _, ..];
    }

    private static int LineMeant(SourceText source, int start)
    {
        ReadOnlySpan<char> line = source.LineAt(start, out int lineStart);
        while (line.TrimStart() is [] or ['#', ..])
        {
            int next = source.NextLine(lineStart);
            if (next == source.Text.Length)
            {
                return 0;
            }

            line = source.LineAt(next, out lineStart);
        }

        return source.Locate(lineStart).Line;
    }
}
