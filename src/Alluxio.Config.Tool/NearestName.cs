namespace Alluxio.Config.Tool;

/// <summary>Finds the intended name of a mistyped one.</summary>
internal static class NearestName
{
    /// <summary>The name that is the fewest slips away, if that is few for its length; of several the first.</summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        int most = Math.Clamp(word.TrimStart('-').Length / 3, 1, 3);
        return names
            .Select(name => (Name: name, Slips: Slips(word, name)))
            .Where(near => near.Slips <= most || IsBeginning(word, near.Name))
            .OrderBy(static near => near.Slips)
            .Select(static near => near.Name)
            .FirstOrDefault();
    }

    // Two letters of an option that has many more say what is meant; one says nothing.
    private static bool IsBeginning(string word, string name) =>
        word.TrimStart('-').Length > 1 && name.TrimStart('-').StartsWith(word.TrimStart('-'), StringComparison.Ordinal);

    // Letters that are missing, added, other or swapped with the next one.
    private static int Slips(string one, string other)
    {
        int[,] slips = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1, slips[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
                }
            }
        }

        return slips[one.Length, other.Length];
    }
}
