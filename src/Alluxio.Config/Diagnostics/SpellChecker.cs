namespace Alluxio.Config.Diagnostics;

/// <summary>Finds the known name that somebody probably meant.</summary>
internal static class SpellChecker
{
    /// <summary>The nearest of the known names, or <see langword="null"/> where none is near.</summary>
    public static string? Suggest(string name, IEnumerable<string> known) => Suggest(name, known, Math.Max(1, name.Length / 3));

    /// <summary>The nearest of the known names, or <see langword="null"/> where none is as near as that many edits.</summary>
    public static string? Suggest(string name, IEnumerable<string> known, int edits)
    {
        string? best = null;
        int bestDistance = edits + 1;
        foreach (string candidate in known)
        {
            int distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate, bestDistance);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Edits (insert, delete, replace, swap) between two names without regard to case; <paramref name="limit"/> where there are more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit || left.Length > 96 || right.Length > 96)
        {
            return limit;
        }

        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (int j = 0; j <= right.Length; j++)
        {
            cost[0, j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    best = Math.Min(best, cost[i - 2, j - 2] + 1);
                }

                cost[i, j] = best;
            }
        }

        return cost[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
