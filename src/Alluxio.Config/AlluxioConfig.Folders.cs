using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Folders;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config;

// Folders of thousands of files: one set after the other, so that memory does not grow with what is done.
public static partial class AlluxioConfig
{
    /// <summary>
    /// Resolves a large folder set by set, each when the caller reads its result. Memory does not grow with the sets that are done, as long
    /// as the caller keeps none of them.
    /// </summary>
    /// <param name="folder">The folder, or one file.</param>
    /// <param name="how">Which files form a set, and how many sets are worked on at once; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Profile, release and controller settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The plans of each set, in the order of the paths. A set without a deployment has none.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    public static IEnumerable<FolderResult<ValueList<ResolvedPlan>>> ResolveFolder(
        string folder,
        FolderOptions? how = null,
        ResolveOptions? options = null)
    {
        how ??= FolderOptions.Default;
        return OrderedWork.Run(
            SetsOf(folder, how),
            set => Resolved(set.Path, LoadFiles(set.Files, how.Load), options),
            how.MaxDegreeOfParallelism);
    }

    /// <summary>Resolves a large folder as <see cref="ResolveFolder"/> does, reading asynchronously.</summary>
    /// <param name="folder">The folder, or one file.</param>
    /// <param name="how">Which files form a set, and how many sets are worked on at once; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Profile, release and controller settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two sets and while one is read.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IAsyncEnumerable<FolderResult<ValueList<ResolvedPlan>>> ResolveFolderAsync(
        string folder, FolderOptions? how = null, ResolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        how ??= FolderOptions.Default;
        return OrderedWork.RunAsync(
            SetsOf(folder, how),
            async (set, token) => Resolved(set.Path, await LoadFilesAsync(set.Files, how.Load, token).ConfigureAwait(false), options),
            how.MaxDegreeOfParallelism,
            cancellationToken);
    }

    /// <summary>
    /// Checks a large folder set by set, each when the caller reads its report. Memory does not grow with the sets that are done, as long
    /// as the caller keeps none of them.
    /// </summary>
    /// <param name="folder">The folder, or one file.</param>
    /// <param name="how">Which files form a set, and how many sets are worked on at once; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Severities and what is suppressed; <see langword="null"/> for the defaults.</param>
    /// <param name="resolve">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <returns>The report of each set, in the order of the paths.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <example>
    /// <code>
    /// FolderOptions how = new() { MaxDegreeOfParallelism = 2 };
    /// foreach (FolderResult&lt;CheckReport&gt; set in AlluxioConfig.CheckFolder("manifests", how))
    /// {
    ///     Console.WriteLine($"{set.Path}: {set.Result.Diagnostics.Count}");
    /// }
    /// </code>
    /// </example>
    public static IEnumerable<FolderResult<CheckReport>> CheckFolder(
        string folder, FolderOptions? how = null, CheckOptions? options = null, ResolveOptions? resolve = null)
    {
        how ??= FolderOptions.Default;
        return OrderedWork.Run(
            SetsOf(folder, how),
            set => Checked(set.Path, LoadFiles(set.Files, how.Load), options, resolve),
            how.MaxDegreeOfParallelism);
    }

    /// <summary>Checks a large folder as <see cref="CheckFolder"/> does, reading asynchronously.</summary>
    /// <param name="folder">The folder, or one file.</param>
    /// <param name="how">Which files form a set, and how many sets are worked on at once; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Severities and what is suppressed; <see langword="null"/> for the defaults.</param>
    /// <param name="resolve">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two sets and while one is read.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IAsyncEnumerable<FolderResult<CheckReport>> CheckFolderAsync(
        string folder, FolderOptions? how = null, CheckOptions? options = null, ResolveOptions? resolve = null,
        CancellationToken cancellationToken = default)
    {
        how ??= FolderOptions.Default;
        return OrderedWork.RunAsync(
            SetsOf(folder, how),
            async (set, token) =>
                Checked(set.Path, await LoadFilesAsync(set.Files, how.Load, token).ConfigureAwait(false), options, resolve),
            how.MaxDegreeOfParallelism,
            cancellationToken);
    }

    /// <summary>
    /// Compares two states of a large folder, the sets of equal paths with each other, each when the caller reads its result. A deployment
    /// that moves to another set is reported as removed from one set and new in the other. Memory does not grow with the sets that are
    /// done, as long as the caller keeps none of them.
    /// </summary>
    /// <param name="before">The folder before.</param>
    /// <param name="after">The folder after.</param>
    /// <param name="how">Which files form a set, and how many sets are worked on at once; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Profile, release and controller settings of both; <see langword="null"/> for the defaults.</param>
    /// <returns>The comparison of each set, in the order of the paths; those without a difference are empty.</returns>
    /// <exception cref="ArgumentException">A folder is <see langword="null"/> or empty.</exception>
    public static IEnumerable<FolderResult<StateComparison>> CompareFolders(
        string before, string after, FolderOptions? how = null, ResolveOptions? options = null)
    {
        how ??= FolderOptions.Default;
        return OrderedWork.Run(
            FolderSet.Pairs(SetsOf(before, how), SetsOf(after, how)),
            pair => Compared(pair.After.Path, LoadFiles(pair.Before.Files, how.Load), LoadFiles(pair.After.Files, how.Load), options),
            how.MaxDegreeOfParallelism);
    }

    /// <summary>Compares two states of a large folder as <see cref="CompareFolders"/> does, reading asynchronously.</summary>
    /// <param name="before">The folder before.</param>
    /// <param name="after">The folder after.</param>
    /// <param name="how">Which files form a set, and how many sets are worked on at once; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Profile, release and controller settings of both; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two sets and while one is read.</param>
    /// <exception cref="ArgumentException">A folder is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IAsyncEnumerable<FolderResult<StateComparison>> CompareFoldersAsync(
        string before, string after, FolderOptions? how = null, ResolveOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        how ??= FolderOptions.Default;
        return OrderedWork.RunAsync(
            FolderSet.Pairs(SetsOf(before, how), SetsOf(after, how)),
            async (pair, token) => Compared(
                pair.After.Path,
                await LoadFilesAsync(pair.Before.Files, how.Load, token).ConfigureAwait(false),
                await LoadFilesAsync(pair.After.Files, how.Load, token).ConfigureAwait(false),
                options),
            how.MaxDegreeOfParallelism,
            cancellationToken);
    }

    // Invalid arguments throw before the first result is requested; files are listed then.
    private static IEnumerable<FolderSet> SetsOf(string folder, FolderOptions how)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Listed();

        IEnumerable<FolderSet> Listed()
        {
            foreach (FolderSet set in FolderSet.Of(folder, FilesOf(folder), how.Unit))
            {
                yield return set;
            }
        }
    }

    private static FolderResult<ValueList<ResolvedPlan>> Resolved(string path, ManifestSet manifests, ResolveOptions? options) =>
        new() { Path = path, Result = ResolveAll(manifests, options), Diagnostics = manifests.Diagnostics };

    private static FolderResult<CheckReport> Checked(string path, ManifestSet manifests, CheckOptions? options, ResolveOptions? resolve) =>
        new()
        {
            Path = path,
            Result = Check(manifests, (options ?? CheckOptions.Default) with { AreShared = true }, resolve),
            Diagnostics = manifests.Diagnostics,
        };

    private static FolderResult<StateComparison> Compared(string path, ManifestSet before, ManifestSet after, ResolveOptions? options) =>
        new() { Path = path, Result = Compare(before, after, options), Diagnostics = [.. before.Diagnostics, .. after.Diagnostics] };
}
