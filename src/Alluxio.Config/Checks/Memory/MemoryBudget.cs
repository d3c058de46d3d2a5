using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>The memory that the container of one component may use, and its limit. Amounts are bytes.</summary>
internal sealed record MemoryBudget
{
    /// <summary>Threads, class data and code of a JVM that runs Alluxio: a low estimate.</summary>
    public const long Overhead = 256 * ByteSize.Mi;

    // No container has more; sums of such amounts stay in range.
    private const long Most = 1L << 58;

    // Native buffers and peaks need this much more, independent of the size.
    private const long Reserve = ByteSize.Gi;

    // Beyond it no limit leaves what is wanted.
    private const decimal LargestShare = 90;

    public required ComponentPlan Component { get; init; }

    /// <summary>The setting <c>jvmOptions</c> as it really runs, with what variables of the container make of it.</summary>
    public required Setting<ValueList<string>> Options { get; init; }

    /// <summary>The options that reach the JVM.</summary>
    public required ValueList<string> Flags { get; init; }

    /// <summary>The flags of the options.</summary>
    public required JvmMemory Jvm { get; init; }

    /// <summary>The container's limit; <see langword="null"/> if it has none.</summary>
    public long? Limit { get; init; }

    /// <summary>The limit as it is written.</summary>
    public Quantity? LimitText { get; init; }

    /// <summary>The amounts that it is the sum of; <see langword="null"/> if it is as it is given.</summary>
    public string? LimitSum { get; init; }

    /// <summary>The field that gives the limit; <see langword="null"/> if a default does.</summary>
    public FieldPath? LimitPath { get; init; }

    /// <summary>The heap at most; <see langword="null"/> if it is a share of the node's memory.</summary>
    public long? Heap { get; init; }

    /// <summary>Where the heap's size comes from, for messages.</summary>
    public required string HeapFrom { get; init; }

    /// <summary>Whether options set the heap, by size or by share.</summary>
    public required bool IsHeapGiven { get; init; }

    /// <summary>Whether the heap keeps its size when the limit is raised a little: it is no share of the limit.</summary>
    public bool IsHeapFixed { get; init; }

    /// <summary>Cache in memory that the container's limit pays for.</summary>
    public long Tier { get; init; }

    /// <summary>The field that gives it; <see langword="null"/> if a default does.</summary>
    public FieldPath? TierPath { get; init; }

    /// <summary>The field of a memory flag that the manifest gives.</summary>
    public FieldPath? FlagPath { get; init; }

    /// <summary>Whether the manifest, not defaults alone, says how much there is or is taken.</summary>
    public bool IsGiven => Place is not null;

    /// <summary>The field to report at: the limit's, a flag's or the tier's.</summary>
    public FieldPath? Place => LimitPath ?? FlagPath ?? TierPath;

    /// <summary>The direct memory that a flag allows; <see langword="null"/> if none does.</summary>
    public long? Direct => Jvm.MaxDirectMemory is { } direct ? Math.Min(direct, Most) : null;

    /// <summary>
    /// Heap, bounded direct memory and tier. Direct memory that no flag bounds counts in <see cref="WithUnboundedDirect"/>.
    /// </summary>
    public long Claimed => BoundedHeap + (Direct ?? 0) + Math.Min(Tier, Most);

    /// <summary>The same with the direct memory that the JVM allows where no flag bounds it: as much as the heap.</summary>
    public long WithUnboundedDirect => Claimed + (Direct is null ? BoundedHeap : 0);

    /// <summary>The rest of the limit after <see cref="Claimed"/> and the estimated overhead.</summary>
    public long? Remainder => Limit - Claimed - Overhead;

    /// <summary>The memory that should stay free: a tenth of the limit, but at least 1 GiB; a quarter of a small limit.</summary>
    public long? WantedRemainder => Limit is { } limit ? Math.Max(Math.Min(Reserve, limit / 4), limit / 10) : null;

    /// <summary>The heap in percent of the limit; <see langword="null"/> if a flag gives its size.</summary>
    public decimal? HeapShare { get; init; }

    /// <summary>The smallest limit that leaves enough, in whole GiB, below 4 GiB in steps of 256 MiB.</summary>
    public long NeededLimit
    {
        get
        {
            long used = Overhead + Claimed;
            long needed = IsHeapFixed ? Math.Max(Math.Min(used + Reserve, (used / 3 * 4) + 4), (used / 9 * 10) + 10) : 0;
            if (HeapShare is { } share)
            {
                // A heap that is a share grows with the limit.
                needed = Math.Max(needed, (long)((used - BoundedHeap + Reserve) / (1 - (Math.Min(share, LargestShare) / 100))));
            }

            long step = needed > 4 * ByteSize.Gi ? ByteSize.Gi : 256 * ByteSize.Mi;
            return (needed + step - 1) / step * step;
        }
    }

    /// <summary>The sum in words: <c>heap 8Gi (-Xmx8g) + direct memory 8Gi (…, default) = 16Gi</c>.</summary>
    public string Sum
    {
        get
        {
            List<string> parts = [$"heap {ByteSize.Text(BoundedHeap)} ({HeapFrom})"];
            if (Direct is { } direct)
            {
                parts.Add($"direct memory {ByteSize.Text(direct)} ({FlagText(Jvm.MaxDirectMemoryFlag)})");
            }

            if (Tier > 0)
            {
                parts.Add($"memory tier {ByteSize.Text(Tier)} ({TierPath?.ToString() ?? "default"})");
            }

            return parts.Count == 1 ? parts[0] : $"{string.Join(" + ", parts)} = {ByteSize.Text(Claimed)}";
        }
    }

    /// <summary>The limit in words; a decimal one with its binary size, because JVM flags are binary.</summary>
    public string LimitWords
    {
        get
        {
            string source = LimitPath is null ? ", default" : "";
            bool isDecimal = LimitText is { Format: not QuantityFormat.BinarySI } text && char.IsAsciiLetter(text.Text[^1]);
            return LimitSum is not null ? $"{LimitText} ({LimitSum})"
                : isDecimal ? $"{LimitText} ({ByteSize.Text(Limit ?? 0)}: the unit is decimal, those of the JVM are binary{source})"
                : source.Length > 0 ? $"{LimitText} (default)"
                : $"{LimitText}";
        }
    }

    private long BoundedHeap => Math.Min(Heap ?? 0, Most);

    /// <summary>A flag, with the remark that a default or a variable gives it.</summary>
    public string FlagText(string? flag) => MemoryFlags.Giver(Options, flag) switch
    {
        { Layer: Layer.BuiltIn } => $"{flag}, default",
        { Value: string, Origin: { } origin } => $"{flag} of {origin}",
        _ => flag ?? "",
    };
}
