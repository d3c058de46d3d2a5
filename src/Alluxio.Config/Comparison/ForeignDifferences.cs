using System.Globalization;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The fields that differ in an object of a kind that is not modelled, as the API server stores it.</summary>
internal static class ForeignDifferences
{
    // A definition of a custom resource has thousands of fields.
    private const int Most = 8;

    /// <summary>The fields; of many, a row for each field at the top of the object.</summary>
    public static IReadOnlyList<FieldDifference> Of(Manifest before, Manifest after)
    {
        ObjectFieldChange[] changes = [.. ObjectComparer.Compare([before.Resource], [after.Resource])[0].Fields];
        bool isSecret = after.Resource.Kind?.Contains("secret", StringComparison.OrdinalIgnoreCase) == true;
        return changes.Length > Most
            ? [.. changes.GroupBy(static change => Top(change.Path)).Select(group => Many(before, after, group.Key, group.Count()))]
            : [.. changes.Select(change => One(before, after, change, isSecret))];
    }

    private static string Top(string path) => path[..(path.IndexOfAny(['.', '[']) is var end and > 0 ? end : path.Length)];

    private static FieldDifference One(Manifest before, Manifest after, ObjectFieldChange change, bool isSecret) => At(
        before, after, change.Path, Shown(change.Before, isSecret), Shown(change.After, isSecret));

    private static string? Shown(string? value, bool isSecret) => value is not null && isSecret ? SecretText.Mask : value;

    private static FieldDifference Many(Manifest before, Manifest after, string field, int count)
    {
        string number = count.ToString(CultureInfo.InvariantCulture);
        return At(before, after, field, $"{number} values", $"{number} other values");
    }

    private static FieldDifference At(Manifest before, Manifest after, string field, string? was, string? now)
    {
        FieldPath path = FieldPath.TryParse(field, out FieldPath? parsed) ? parsed : FieldPath.Root.Append(field);
        return new FieldDifference
        {
            BeforeManifest = before,
            AfterManifest = after,
            Pattern = field,
            BeforePath = was is null ? null : path,
            AfterPath = now is null ? null : path,
            Before = was,
            After = now,
        };
    }
}
