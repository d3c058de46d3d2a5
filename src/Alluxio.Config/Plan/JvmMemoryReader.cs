using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Plan;

/// <summary>Reads heap and direct memory from JVM options, as the JVM does: the last flag counts, sizes are binary.</summary>
internal static class JvmMemoryReader
{
    private static readonly string[] MaxHeap = ["-Xmx", "-XX:MaxHeapSize="];

    private static readonly string[] InitialHeap = ["-Xms", "-XX:InitialHeapSize="];

    private static readonly string[] MaxDirect = ["-XX:MaxDirectMemorySize="];

    private static readonly string[][] All = [MaxHeap, InitialHeap, MaxDirect];

    public static JvmMemory Read(ValueList<string> options)
    {
        string[] flags = [.. options.SelectMany(JvmOptionLine.OfScript)];
        List<string> hidden = [];
        (long? heap, string? heapFlag) = Last(flags, MaxHeap, hidden);
        (long? initial, string? initialFlag) = Last(flags, InitialHeap, hidden);
        (long? direct, string? directFlag) = Last(flags, MaxDirect, hidden);
        return new JvmMemory
        {
            MaxHeap = heap,
            MaxHeapFlag = heapFlag,
            InitialHeap = initial,
            InitialHeapFlag = initialFlag,
            MaxDirectMemory = direct,
            MaxDirectMemoryFlag = directFlag,
            Hidden = new([.. hidden]),
        };
    }

    /// <summary>The beginnings of all flags for an amount of memory that a plan shows.</summary>
    public static IEnumerable<string> Flags => All.SelectMany(static prefixes => prefixes);

    /// <summary>Whether an option sets an amount of memory.</summary>
    public static bool IsMemoryFlag(string option) => All.Any(prefixes => Bytes(option, prefixes) is not null);

    /// <summary>The common beginning of flags for the same amount of memory; empty for other options.</summary>
    public static string[] AllOf(string option) =>
        Array.Find(All, prefixes => Array.Exists(prefixes, prefix => option.StartsWith(prefix, StringComparison.Ordinal))) ?? [];

    private static long? Bytes(string flag, string[] prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (flag.StartsWith(prefix, StringComparison.Ordinal))
            {
                return Size(flag.AsSpan(prefix.Length));
            }
        }

        return null;
    }

    private static (long? Bytes, string? Flag) Last(string[] flags, string[] prefixes, List<string> hidden)
    {
        (long? Bytes, string? Flag) last = (null, null);
        foreach (string flag in flags)
        {
            if (Bytes(flag, prefixes) is not { } bytes)
            {
                continue;
            }

            if (last.Flag is not null)
            {
                hidden.Add(last.Flag);
            }

            last = (bytes, flag);
        }

        return last;
    }

    private static long? Size(ReadOnlySpan<char> text)
    {
        int shift = text.IsEmpty ? 0 : char.ToLowerInvariant(text[^1]) switch { 'k' => 10, 'm' => 20, 'g' => 30, 't' => 40, _ => 0 };
        ReadOnlySpan<char> digits = shift > 0 ? text[..^1] : text;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && number <= long.MaxValue >> (shift + 1)
            ? number << shift
            : null;
    }
}
