using Alluxio.Config.Explanations;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Comparison;

/// <summary>Values as comparisons show them.</summary>
internal static class ComparedValue
{
    /// <summary>A value of a difference, with secrets masked; <see langword="null"/> if there is none.</summary>
    public static string? Text(FieldDifference difference, object? value)
    {
        if (value is null)
        {
            return null;
        }

        // For a Secret only the fact of a change is reported.
        bool isSecret = difference.Resource is Secret && (difference.IsIn("data") || difference.IsIn("stringData"));
        string name =
            difference.Path.Segments is [.., var last] ? last.Name ?? difference.Pattern[(difference.Pattern.LastIndexOf('.') + 1)..] : "";
        return isSecret ? "***" : ValueText.Of(name, value);
    }

    /// <summary>Whether a setting holds unpredictable values: ports that the controller draws.</summary>
    public static bool IsDrawn(string setting) => setting == "ports";
}
