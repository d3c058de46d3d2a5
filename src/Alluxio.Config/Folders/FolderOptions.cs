using Alluxio.Config.Manifests;

namespace Alluxio.Config.Folders;

/// <summary>How a large folder is worked through, set by set.</summary>
public sealed record FolderOptions
{
    private readonly int _maxDegreeOfParallelism = 1;

    /// <summary>The options that count where none are given.</summary>
    public static FolderOptions Default { get; } = new();

    /// <summary>Which files form a set.</summary>
    /// <value>The default is <see cref="FolderUnit.File"/>.</value>
    public FolderUnit Unit { get; init; }

    /// <summary>How many sets are worked on at once. Results and their order are the same for every number.</summary>
    /// <value>
    /// The default is 1: no work runs in parallel. The minimum is 1. Up to four times as many results wait for a caller who is slower.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get => _maxDegreeOfParallelism;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxDegreeOfParallelism = value;
        }
    }

    /// <summary>Limits for each text.</summary>
    /// <value>The default is <see cref="LoadOptions.Default"/>.</value>
    public LoadOptions Load { get; init; } = LoadOptions.Default;
}
