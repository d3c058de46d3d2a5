using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Takes the portion of a field's value that a layer names.</summary>
internal static class FieldPortions
{
    /// <summary>How a portion of a field is read; <see langword="null"/> for portions that need more than the field.</summary>
    /// <param name="portion">The portion.</param>
    /// <param name="field">How the whole field is read.</param>
    public static Func<object, object?>? Reader(FieldPortion portion, Func<object, object?> field) => portion switch
    {
        FieldPortion.Whole => field,
        FieldPortion.Directory => root => field(root) is string path ? DirectoryOf(path) : null,
        _ => null,
    };

    // A last step with a dot is taken for a file.
    private static string DirectoryOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash > 0 && path.IndexOf('.', slash) > 0 ? path[..slash] : path;
    }
}
