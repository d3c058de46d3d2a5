namespace Alluxio.Config.Comparison;

/// <summary>Directories of nodes, of which no step deletes one that is in use.</summary>
internal static class NodeDirectories
{
    /// <summary>Whether one directory is the other, or one is below the other.</summary>
    public static bool Overlap(string one, string other) => one == other
        || one.StartsWith($"{other}/", StringComparison.Ordinal)
        || other.StartsWith($"{one}/", StringComparison.Ordinal);
}
