namespace Alluxio.Config.Tests.Docs;

/// <summary>A page of the documentation whose commands are followed by their output.</summary>
internal static class MarkdownPage
{
    private const string Fence = "```";

    /// <summary>How a page runs the command line from the clone.</summary>
    public const string Start = "dotnet run --project src/Alluxio.Config.Tool -- ";

    /// <summary>How the README does it first: without what only <c>drift --cluster</c> needs, so that the build is short.</summary>
    public const string First = "dotnet run --project src/Alluxio.Config.Tool -p:Quick=true -- ";

    private const string Elision = "…";

    /// <summary>The page with the output of its commands in the blocks below them; what a block elides stays elided.</summary>
    /// <param name="page">The page.</param>
    /// <param name="run">Runs the arguments.</param>
    public static string Run(string page, Func<string[], string> run)
    {
        List<string> lines = [];
        string? output = null;
        string[] given = page.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < given.Length; i++)
        {
            lines.Add(given[i]);
            if (given[i] == Fence + "sh" && given[i + 1].StartsWith(Start, StringComparison.Ordinal))
            {
                output = run(given[i + 1][Start.Length..].Split(' '));
            }
            else if (given[i] == Fence + "text" && output is not null)
            {
                int end = Array.IndexOf(given, Fence, i);
                lines.AddRange(Elided(given[(i + 1)..end], output.TrimEnd('\n').Split('\n')));
                output = null;
                i = end - 1;
            }
        }

        return string.Join('\n', lines);
    }

    // Only the beginning is shown where the page says so.
    private static string[] Elided(string[] shown, string[] real) =>
        shown is [.. var first, Elision] ? [.. real.Take(first.Length), Elision] : real;
}
