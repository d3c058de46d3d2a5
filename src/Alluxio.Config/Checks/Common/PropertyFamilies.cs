using System.Text.RegularExpressions;

namespace Alluxio.Config.Checks.Common;

/// <summary>Names of properties by their words: <c>s3a.access.key</c> and <c>s3a.accessKeyId</c> have two of three in common.</summary>
internal static partial class PropertyFamilies
{
    // As many names as a message bears.
    private const int Most = 4;

    /// <summary>The schemes whose connector hands the options of a mount to Hadoop.</summary>
    public static readonly string[] SchemesOfHadoop =
    [
        "hdfs", "viewfs", "webhdfs", "ofs", "o3fs", "cosn", "abfs", "abfss", "wasb", "wasbs", "adl", "tos", "bos", "jfs", "cephfs",
        "cephfs-hadoop", "maprfs",
    ];

    // What Hadoop, and the SDKs of storages, call what Alluxio calls otherwise.
    private static readonly (string Name, string Meant)[] Foreign =
    [
        ("s3a.endpoint", "alluxio.underfs.s3.endpoint"), ("s3.endpoint", "alluxio.underfs.s3.endpoint"),
        ("aws.endpoint", "alluxio.underfs.s3.endpoint"),
        ("s3a.endpoint.region", "alluxio.underfs.s3.endpoint.region"), ("s3a.region", "alluxio.underfs.s3.region"),
        ("aws.region", "alluxio.underfs.s3.region"),
        ("s3a.path.style.access", "alluxio.underfs.s3.disable.dns.buckets"), ("s3a.access.key", "s3a.accessKeyId"),
        ("s3a.secret.key", "s3a.secretKey"),
    ];

    private static readonly Lazy<(string Name, string[] Words, string[] Sorted)[]> All = new(static () =>
    [
        .. PropertyNames.Current.Select(static name => (Name: name, Words: WordsOf(name)))
            .Select(static known => (known.Name, known.Words, Sorted(known.Words))),
    ]);

    /// <summary>Whether a name belongs to those that Alluxio reads.</summary>
    public static bool IsOfAlluxio(string name) =>
        name.StartsWith("alluxio.", StringComparison.Ordinal) || name.StartsWith("s3a.", StringComparison.Ordinal)
            || name.StartsWith("aws.", StringComparison.Ordinal) || name.StartsWith("fs.", StringComparison.Ordinal);

    /// <summary>The names that have almost the same words; none if too many have.</summary>
    public static string[] Likely(string name)
    {
        string bare = name.StartsWith("fs.s3a.", StringComparison.Ordinal) ? name["fs.".Length..] : name;
        if (Array.Find(Foreign, foreign => foreign.Name == bare).Meant is { } meant && PropertyNames.IsKnown(meant))
        {
            return [meant];
        }

        string[] words = WordsOf(bare);
        string[] sorted = Sorted(words);
        (string Name, int Differences)[] near = [.. All.Value
            .Where(known => IsOfSameFamily(known.Words, words))
            .Select(known => (known.Name, known.Sorted.AsSpan().SequenceEqual(sorted) ? 0 : Differences(words, known.Words)))
            .Where(known => known.Item2 <= 1)];
        int least = near.Length == 0 ? 0 : near.Min(static candidate => candidate.Differences);
        string[] likely = [.. near.Where(candidate => candidate.Differences == least).Select(static candidate => candidate.Name)];
        return likely.Length <= Most ? likely : [];
    }

    /// <summary>The names of the same family, where it is small enough that it is known whole.</summary>
    public static string[] MembersOf(string name)
    {
        if (name.StartsWith("alluxio.", StringComparison.Ordinal))
        {
            return [];
        }

        string family = FamilyOf(name);
        string[] members = [.. All.Value.Select(static known => known.Name).Where(known => FamilyOf(known) == family)];
        return members.Length <= 2 * Most ? members : members[..Most];
    }

    /// <summary>Whether two names are of one family: the storage is never mistaken for another.</summary>
    public static bool AreOfOneFamily(string left, string right) => FamilyOf(left) == FamilyOf(right);

    // fs.oss of fs.oss.accessKeyId, s3a of s3a.secretKey.
    private static string FamilyOf(string name)
    {
        string[] segments = name.Trim().Split('.');
        return segments[0].Equals("fs", StringComparison.OrdinalIgnoreCase) && segments.Length > 1
            ? $"fs.{segments[1]}".ToLowerInvariant()
            : segments[0].ToLowerInvariant();
    }

    private static bool IsOfSameFamily(string[] known, string[] words) => words.Length > 1 && known.Length > 1 && known[0] == words[0]
        && (words[0] is not ("fs" or "alluxio") || known[1] == words[1]);

    private static string[] Sorted(string[] words) => [.. words.Order(StringComparer.Ordinal)];

    // Words that are missing, too many or others; two words of one stem are one. The same words in another order are nearest.
    private static int Differences(string[] words, string[] known)
    {
        if (Math.Abs(words.Length - known.Length) > 1)
        {
            return int.MaxValue;
        }

        int start = 0;
        while (start < words.Length && start < known.Length && AreAlike(words[start], known[start]))
        {
            start++;
        }

        int end = 0;
        while (end < words.Length - start && end < known.Length - start && AreAlike(words[^(end + 1)], known[^(end + 1)]))
        {
            end++;
        }

        return Math.Max(words.Length, known.Length) - start - end;
    }

    private static bool AreAlike(string left, string right)
    {
        const int Stem = 4;
        return left == right || (left.Length >= Stem && right.Length >= Stem && left.AsSpan(0, Stem).SequenceEqual(right.AsSpan(0, Stem)));
    }

    private static string[] WordsOf(string name) => [.. Word().Matches(name).Select(static word => word.Value.ToLowerInvariant())];

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
