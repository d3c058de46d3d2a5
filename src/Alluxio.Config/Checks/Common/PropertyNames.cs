using System.Numerics;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>
/// The names of Alluxio's properties, of 2.x and 3.x. They are in a text file of the same folder, which is read on first use.
/// </summary>
internal static class PropertyNames
{
    private static readonly Lazy<Catalogue> All = new(Read);

    /// <summary>Whether some version of Alluxio has the property.</summary>
    public static bool IsKnown(string name) =>
        All.Value.Entries.ContainsKey(name) || Array.Exists(All.Value.Patterns, pattern => pattern.Fits(name));

    /// <summary>The later history of a name; <see langword="null"/> for a name that is in use or unknown.</summary>
    public static PropertyChange? ChangeOf(string name)
    {
        if (All.Value.Entries.TryGetValue(name, out PropertyChange? change))
        {
            return change;
        }

        // Until 2.0 durations ended so; the old names are still read.
        return name.EndsWith(".ms", StringComparison.Ordinal) && All.Value.Entries.TryGetValue(name[..^3], out PropertyChange? plain)
            ? plain ?? new PropertyChange(null, name[..^3])
            : null;
    }

    /// <summary>The names that are in use, without those of a pattern.</summary>
    public static IEnumerable<string> Current => All.Value.ByLength.SelectMany(static names => names).Select(static entry => entry.Name);

    /// <summary>The intended name of a mistyped one in the same family: the same in other case, or one or two characters away.</summary>
    public static string? Near(string name) => SpellChecker.Suggest(name, NearOf(name, out int edits), edits);

    /// <summary>Whether nothing else can be meant than what <see cref="Near"/> tells.</summary>
    public static bool IsOnlyNear(string name)
    {
        List<string> near = NearOf(name, out int edits);
        return near.Exists(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            || near.Count(known => SpellChecker.Differences(name, known) <= edits) == 1;
    }

    private static List<string> NearOf(string name, out int edits)
    {
        edits = name.Length < 16 ? 1 : 2;
        uint letters = Letters(name);
        List<string> near = [];
        for (int length = Math.Max(0, name.Length - edits); length <= name.Length + edits; length++)
        {
            foreach ((string known, uint its) in All.Value.ByLength[length])
            {
                if (BitOperations.PopCount(its ^ letters) <= 2 * edits && PropertyFamilies.AreOfOneFamily(known, name))
                {
                    near.Add(known);
                }
            }
        }

        return near;
    }

    // Which letters a name has an odd number of times: an edit changes two at most, which is quicker to see than the distance.
    private static uint Letters(string name)
    {
        uint letters = 0;
        foreach (char c in name)
        {
            letters ^= char.IsAsciiLetter(c) ? 1u << ((c | 0x20) - 'a') : 0;
        }

        return letters;
    }

    private static Catalogue Read()
    {
        Dictionary<string, PropertyChange?> entries = new(1100, StringComparer.Ordinal);
        List<Pattern> patterns = [];
        using Stream stream = typeof(PropertyNames).Assembly.GetManifestResourceStream("PropertyNames.txt")!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            int star = line.IndexOf('*', StringComparison.Ordinal);
            if (line.StartsWith('#'))
            {
                continue;
            }
            else if (star >= 0)
            {
                patterns.Add(new Pattern(line[..star], line[(star + 1)..]));
            }
            else if (blank < 0)
            {
                entries[line] = null;
            }
            else
            {
                string[] parts = line[(blank + 3)..].Split(' ');
                entries[line[..blank]] =
                    line[blank + 1] == '=' ? new PropertyChange(null, parts[0]) : new PropertyChange(parts[0], parts.ElementAtOrDefault(1));
            }
        }

        ILookup<int, (string Name, uint Letters)> byLength = entries.Where(static entry => entry.Value is null)
            .ToLookup(static entry => entry.Key.Length, static entry => (entry.Key, Letters(entry.Key)));
        return new Catalogue(entries, [.. patterns], byLength);
    }

    private sealed record Pattern(string Start, string End)
    {
        public bool Fits(string name) => name.Length > Start.Length + End.Length
            && name.StartsWith(Start, StringComparison.Ordinal)
            && name.EndsWith(End, StringComparison.Ordinal);
    }

    private sealed record Catalogue(
        Dictionary<string, PropertyChange?> Entries,
        Pattern[] Patterns,
        ILookup<int, (string Name, uint Letters)> ByLength);
}
