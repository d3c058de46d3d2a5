using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Fields of objects that differ because of another release. No manifest field shows these changes.</summary>
internal static class FieldsOfRelease
{
    /// <summary>The heading of the rows. With other changes at once, the cause of a changed field is ambiguous.</summary>
    public static string Title(DeploymentComparison comparison) => comparison.Changes is [{ Field: ConfigurationChange.OfRelease }]
        ? "Changes of objects by the release"
        : "Changes of objects by the release and other changes";

    /// <summary>
    /// Each field with the objects in which it changes alike, then objects that one release alone creates; nothing where the release stays.
    /// </summary>
    public static ValueList<(string Field, string Objects)> Of(DeploymentComparison comparison)
    {
        if (comparison.BeforeRelease is not { } before || comparison.AfterRelease is not { } after || before == after)
        {
            return [];
        }

        IEnumerable<(ObjectFieldChange Field, string Title)> fields = comparison.Objects
            .SelectMany(static change => change.Fields.Select(field => (field, $"{change.Kind} {change.Name}")));
        return
        [
            .. fields.GroupBy(static row => row.Field)
                .Select(static same => (Text(same.Key), string.Join(", ", same.Select(static row => row.Title)))),
            .. comparison.Objects.Where<ObjectChange>(static change => change.Result is ObjectResult.Added or ObjectResult.Removed)
                .Select(change =>
                    (change.Result == ObjectResult.Added ? $"new in {after}" : $"removed in {after}", $"{change.Kind} {change.Name}")),
        ];
    }

    private static string Text(ObjectFieldChange field) =>
        $"{field.Path}: {Side(field.Before, field.After)} -> {Side(field.After, field.Before)}{(field.IsOrderOnly ? " (order only)" : "")}";

    private static string Side(string? value, string? other) => DifferingText.Of(value, other) ?? "(absent)";
}
