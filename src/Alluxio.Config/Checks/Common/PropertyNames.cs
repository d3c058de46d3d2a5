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
        if (All.Value.Entries.TryGetValue(name, out Entry? known))
        {
            return known.Change;
        }

        // Until 2.0 durations ended so; the old names are still read.
        return name.EndsWith(".ms", StringComparison.Ordinal) && All.Value.Entries.TryGetValue(name[..^3], out Entry? plain)
            ? plain.Change ?? new PropertyChange(null, name[..^3])
            : null;
    }

    /// <summary>The documented type of a property; <see cref="PropertyType.Unknown"/> if the name or its type is not known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isReadAtStart">Whether every process reads the value when it starts.</param>
    public static PropertyType TypeOf(string name, out bool isReadAtStart)
    {
        isReadAtStart = false;
        char letter;
        if (!All.Value.Entries.TryGetValue(name, out Entry? known))
        {
            if (ChangeOf(name) is { RemovedIn: null, NewName: { } plain })
            {
                return TypeOf(plain, out isReadAtStart);
            }

            letter = Array.Find(All.Value.Patterns, pattern => pattern.Fits(name))?.Letter ?? default;
        }
        else if (known.Change is { RemovedIn: null, NewName: { } now })
        {
            return TypeOf(now, out isReadAtStart);
        }
        else
        {
            letter = known.Letter;
        }

        isReadAtStart = char.IsAsciiLetterUpper(letter);
        return char.ToLowerInvariant(letter) switch
        {
            't' => PropertyType.Time,
            's' => PropertyType.Size,
            'i' => PropertyType.Integer,
            'r' => PropertyType.Decimal,
            'b' => PropertyType.Boolean,
            _ => PropertyType.Unknown,
        };
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
        Dictionary<string, Entry> entries = new(1100, StringComparer.Ordinal);
        List<Pattern> patterns = [];
        using Stream stream = typeof(PropertyNames).Assembly.GetManifestResourceStream("PropertyNames.txt")!;
        using StreamReader reader = new(stream);
        string beginning = "";
        while (reader.ReadLine() is { } text)
        {
            if (text.StartsWith('#'))
            {
                continue;
            }

            if (text.EndsWith('.'))
            {
                beginning = text;
                continue;
            }

            string line = text.StartsWith(' ') ? beginning + text[1..] : text;
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            string name = blank < 0 ? line : line[..blank];
            char letter = blank >= 0 && blank == line.Length - 2 ? line[^1] : default;
            int star = name.IndexOf('*', StringComparison.Ordinal);
            if (star >= 0)
            {
                patterns.Add(new Pattern(name[..star], name[(star + 1)..], letter));
            }
            else if (blank < 0 || letter != default)
            {
                entries[name] = new Entry(null, letter);
            }
            else
            {
                string[] parts = line[(blank + 3)..].Split(' ');
                entries[name] = new Entry(
                    line[blank + 1] == '=' ? new PropertyChange(null, parts[0]) : new PropertyChange(parts[0], parts.ElementAtOrDefault(1)),
                    default);
            }
        }

        ILookup<int, (string Name, uint Letters)> byLength = entries.Where(static entry => entry.Value.Change is null)
            .ToLookup(static entry => entry.Key.Length, static entry => (entry.Key, Letters(entry.Key)));
        return new Catalogue(entries, [.. patterns], byLength);
    }

    // The letter is that of the type, which the head of the file explains. A struct would need separate code of the dictionary.
    private sealed class Entry(PropertyChange? change, char letter)
    {
        public PropertyChange? Change => change;

        public char Letter => letter;
    }

    private sealed record Pattern(string Start, string End, char Letter)
    {
        public bool Fits(string name) => name.Length > Start.Length + End.Length
            && name.StartsWith(Start, StringComparison.Ordinal)
            && name.EndsWith(End, StringComparison.Ordinal);
    }

    private sealed record Catalogue(
        Dictionary<string, Entry> Entries,
        Pattern[] Patterns,
        ILookup<int, (string Name, uint Letters)> ByLength);
}
