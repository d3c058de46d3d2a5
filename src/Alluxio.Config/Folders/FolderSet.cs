using Alluxio.Config.Values;

namespace Alluxio.Config.Folders;

/// <summary>The files of one set, not yet read.</summary>
/// <param name="Path">The file or folder, from the folder that was asked for.</param>
/// <param name="Files">The files, in order.</param>
internal sealed record FolderSet(string Path, ValueList<string> Files)
{
    /// <summary>Puts files together to sets, in the order of their paths.</summary>
    /// <param name="folder">The folder that was asked for, or a file.</param>
    /// <param name="files">Its files.</param>
    /// <param name="unit">Which files form a set.</param>
    public static IEnumerable<FolderSet> Of(string folder, IEnumerable<string> files, FolderUnit unit) => files
        .Select(file => (Path: PathOf(folder, file), File: file))
        .GroupBy(file => unit == FolderUnit.File ? file.Path : FolderOf(file.Path), static file => file.File, StringComparer.Ordinal)
        .OrderBy(static set => set.Key, StringComparer.Ordinal)
        .Select(static set => new FolderSet(set.Key, set.ToValueList()));

    /// <summary>The sets of two folders side by side, by their paths; a set that only one of them has is empty in the other.</summary>
    public static IEnumerable<(FolderSet Before, FolderSet After)> Pairs(IEnumerable<FolderSet> before, IEnumerable<FolderSet> after)
    {
        Dictionary<string, FolderSet> old = before.ToDictionary(static set => set.Path, StringComparer.Ordinal);
        Dictionary<string, FolderSet> now = after.ToDictionary(static set => set.Path, StringComparer.Ordinal);
        return old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(
                path => (old.GetValueOrDefault(path) ?? new FolderSet(path, []), now.GetValueOrDefault(path) ?? new FolderSet(path, [])));
    }

    // A file that was asked for by itself is called as it was.
    private static string PathOf(string folder, string file) =>
        file == folder ? global::System.IO.Path.GetFileName(file) : global::System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : ".";
}
