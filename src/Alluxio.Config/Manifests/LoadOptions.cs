namespace Alluxio.Config.Manifests;

/// <summary>Limits for reading texts; the defaults are far above every real manifest and far below what hurts.</summary>
public sealed record LoadOptions
{
    // Models are read, compared and printed recursively; a thousand levels fit on every stack.
    private const int DeepestAllowed = 1000;

    private readonly int _maxDepth = 100;
    private readonly long _maxNodes = 1_000_000;
    private readonly int _maxLength = 16 * 1024 * 1024;

    /// <summary>The options that count where none are given.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>
    /// For a text that was read with these options and edited since, whose length and depth are known. The limit of nodes stays: a text
    /// that was refused for its aliases must not be written out here.
    /// </summary>
    internal LoadOptions Again => new() { MaxLength = int.MaxValue, MaxDepth = DeepestAllowed, MaxNodes = MaxNodes };

    /// <summary>The deepest nesting of mappings and lists that is read, aliases followed.</summary>
    /// <value>The default is 100; legal are 1 to 1,000. Deeper input gives ALX1007.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 1,000.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestAllowed);
            _maxDepth = value;
        }
    }

    /// <summary>The maximum of nodes of one document after alias expansion.</summary>
    /// <value>The default is 1,000,000; legal is 1 and more. Aliases of mappings and lists may expand to 2 % of it. Larger documents give
    /// ALX1006.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public long MaxNodes
    {
        get => _maxNodes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxNodes = value;
        }
    }

    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    /// <value>The default is 16,777,216; legal is 1 and more. Longer texts give ALX1008.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxLength
    {
        get => _maxLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxLength = value;
        }
    }
}
