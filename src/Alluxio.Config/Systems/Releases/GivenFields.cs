using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Releases;

/// <summary>Finds what is given of fields that a release does not have.</summary>
/// <param name="kinds">The kinds of the system.</param>
/// <param name="manifestOf">The manifest of a kind; <see langword="null"/> if the input has none.</param>
internal sealed class GivenFields(KindFields[] kinds, Func<string, Manifest?> manifestOf)
{
    /// <summary>The given ones of some fields, with their manifests; a field inside another found one is left out.</summary>
    public IEnumerable<(ReleaseField Field, FieldPath Path, Manifest Manifest)> Among(IEnumerable<ReleaseField> fields)
    {
        (ReleaseField Field, Manifest? Manifest)[] given =
        [
            .. fields.Select(field => (field, GivenIn(field))).Where(static entry => entry.Item2 is not null),
        ];
        foreach ((ReleaseField field, Manifest? manifest) in given)
        {
            if (!Array.Exists(
                given,
                other => other.Field != field && other.Field.Kind == field.Kind && IsInside(field.Field, other.Field.Field)))
            {
                yield return (field, FieldPath.Parse(field.Field), manifest!);
            }
        }
    }

    private Manifest? GivenIn(ReleaseField field) => manifestOf(field.Kind) is { } manifest
        && (field.IsKind
            || !RuleEvaluator.IsEmpty(FieldsOf(field.Kind)?.Find(field.Field)?.Invoke(manifest.Resource)))
            ? manifest
            : null;

    private KindFields? FieldsOf(string kind)
    {
        foreach (KindFields fields in kinds)
        {
            if (fields.Kind == kind)
            {
                return fields;
            }
        }

        return null;
    }

    private static bool IsInside(string field, string parent) =>
        field.Length > parent.Length && field[parent.Length] == '.' && field.StartsWith(parent, StringComparison.Ordinal);
}
