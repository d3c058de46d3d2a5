namespace Alluxio.Config.Manifests;

/// <summary>Limits for reading texts; the defaults are far above every real manifest and far below what hurts.</summary>
public sealed record LoadOptions
{
    /// <summary>The options that count where none are given.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>The deepest nesting of mappings and lists that is read.</summary>
    /// <value>The default is 100; legal are 1 to 1,000. Deeper input gives ALX1007.</value>
    public int MaxDepth { get; init; } = 100;

    /// <summary>The most nodes that one document may stand for once aliases are followed.</summary>
    /// <value>The default is 1,000,000. Larger documents give ALX1006.</value>
    public long MaxNodes { get; init; } = 1_000_000;

    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    /// <value>The default is 16,777,216. Longer texts give ALX1008.</value>
    public int MaxLength { get; init; } = 16 * 1024 * 1024;
}
