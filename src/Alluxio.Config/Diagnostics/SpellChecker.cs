namespace Alluxio.Config.Diagnostics;

/// <summary>Finds the known name that the author probably intended.</summary>
internal static class SpellChecker
{
    /// <summary>The nearest of the known names, or <see langword="null"/> if none is near.</summary>
    public static string? Suggest(string name, IEnumerable<string> known) => Suggest(name, known, Math.Max(1, name.Length / 3));

    /// <summary>The nearest of the known names, or <see langword="null"/> if none is as near as that many edits.</summary>
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

    /// <summary>How many edits lie between two names without regard to case, up to 3.</summary>
    public static int Differences(string left, string right) => Distance(left, right, 3);

    /// <summary>
    /// Edits (insert, delete, replace, swap) between two names without regard to case; <paramref name="limit"/> where there are more.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        const int longest = 96;
        if (Math.Abs(left.Length - right.Length) >= limit || left.Length > longest || right.Length > longest)
        {
            return limit;
        }

        // Three rows of the table of distances, and of each only what is within the limit of the diagonal.
        Span<int> before = stackalloc int[longest + 2];
        Span<int> previous = stackalloc int[longest + 2];
        Span<int> current = stackalloc int[longest + 2];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        int leastOfPrevious = 0;
        for (int i = 1; i <= left.Length; i++)
        {
            int from = Math.Max(1, i - limit);
            int to = Math.Min(right.Length, i + limit);
            current[from - 1] = from == 1 ? i : limit;
            current[to + 1] = limit;
            int least = current[from - 1];
            for (int j = from; j <= to; j++)
            {
                int change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                current[j] = best;
                least = Math.Min(least, best);
            }

            // A swap reaches back two rows.
            if (least >= limit && leastOfPrevious >= limit)
            {
                return limit;
            }

            leastOfPrevious = least;
            Span<int> free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return Math.Min(previous[right.Length], limit);
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
