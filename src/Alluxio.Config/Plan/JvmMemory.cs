using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>The memory that JVM options request. Of several flags for one amount the JVM takes the last.</summary>
public sealed record JvmMemory
{
    /// <summary>The greatest size of the heap, in bytes (<c>-Xmx</c>, <c>-XX:MaxHeapSize</c>).</summary>
    /// <value><see langword="null"/> without a flag; the JVM then uses 25 % of the container's limit, or
    /// <see cref="InitialHeap"/> where that is more.</value>
    public long? MaxHeap { get; init; }

    /// <summary>The flag that counts for <see cref="MaxHeap"/>, as written.</summary>
    public string? MaxHeapFlag { get; init; }

    /// <summary>The heap at the start, in bytes (<c>-Xms</c>, <c>-XX:InitialHeapSize</c>).</summary>
    /// <value><see langword="null"/> without a flag.</value>
    public long? InitialHeap { get; init; }

    /// <summary>The flag that counts for <see cref="InitialHeap"/>, as written.</summary>
    /// <value><see langword="null"/> without a flag.</value>
    public string? InitialHeapFlag { get; init; }

    /// <summary>The greatest amount of direct memory, in bytes (<c>-XX:MaxDirectMemorySize</c>).</summary>
    /// <value><see langword="null"/> without a flag; the JVM then uses as much as the heap.</value>
    public long? MaxDirectMemory { get; init; }

    /// <summary>The flag that counts for <see cref="MaxDirectMemory"/>, as written.</summary>
    public string? MaxDirectMemoryFlag { get; init; }

    /// <summary>Memory flags without effect, because a later one overrides them.</summary>
    public ValueList<string> Hidden { get; init; } = [];

    /// <summary>The maximum of heap and direct memory, in bytes. Without a flag, the limit of direct memory is the heap size.</summary>
    /// <value><see langword="null"/> without a flag for the heap.</value>
    public long? Total => MaxHeap is { } heap ? heap + (MaxDirectMemory ?? heap) : null;

    /// <summary>Reads the memory flags among options.</summary>
    /// <param name="options">The options, in the order of the command line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static JvmMemory Of(ValueList<string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return JvmMemoryReader.Read(options);
    }
}
