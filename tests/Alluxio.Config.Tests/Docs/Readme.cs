namespace Alluxio.Config.Tests.Docs;

/// <summary>The README, taken apart.</summary>
internal static class Readme
{
    private const string Fence = "```";

    public static string[] Lines { get; } = File.ReadAllLines(Path.Combine(TestFiles.Repository, "README.md"));

    /// <summary>The fenced blocks of one language, in order.</summary>
    public static string[][] Blocks(string language)
    {
        List<string[]> blocks = [];
        for (int start = 0; start < Lines.Length; start++)
        {
            if (Lines[start].StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(Lines, Fence, start + 1);
                if (Lines[start] == Fence + language)
                {
                    blocks.Add(Lines[(start + 1)..end]);
                }

                start = end;
            }
        }

        return [.. blocks];
    }
}
