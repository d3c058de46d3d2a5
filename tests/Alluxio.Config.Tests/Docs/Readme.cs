namespace Alluxio.Config.Tests.Docs;

/// <summary>The README, taken apart.</summary>
internal static class Readme
{
    private const string Fence = "```";

    public static string[] Lines { get; } = File.ReadAllLines(Path.Combine(TestFiles.Repository, "README.md"));

    /// <summary>The fenced blocks of one language, in order.</summary>
    public static string[][] Blocks(string language) => Blocks(Lines, language);

    /// <summary>The fenced blocks of one language on a page, in order.</summary>
    public static string[][] Blocks(string[] lines, string language)
    {
        List<string[]> blocks = [];
        for (int start = 0; start < lines.Length; start++)
        {
            if (lines[start].StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, Fence, start + 1);
                if (lines[start] == Fence + language)
                {
                    blocks.Add(lines[(start + 1)..end]);
                }

                start = end;
            }
        }

        return [.. blocks];
    }
}
