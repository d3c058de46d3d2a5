using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Lists that may be missing.</summary>
internal static class ItemsExtensions
{
    /// <summary>The items; none where there is no list.</summary>
    public static IEnumerable<T> AsItems<T>(this ValueList<T>? list) => list is null ? [] : list.AsEnumerable();
}
