using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>A field and its new value.</summary>
/// <param name="Path">The field, from the root of the document.</param>
/// <param name="Value">The value; <see langword="null"/> to remove the field.</param>
internal sealed record FieldChange(FieldPath Path, RawValue? Value)
{
    public static FieldChange Set(FieldPath path, string text) => new(path, new RawScalar { Text = text });

    public static FieldChange Remove(FieldPath path) => new(path, null);
}
