using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A page store of a cluster with its sizes as amounts.</summary>
/// <param name="Path">Its field.</param>
/// <param name="Field">The field of the sizes.</param>
/// <param name="Sizes">Its sizes; a list has one entry per disk.</param>
/// <param name="Reserved">The reserved amount.</param>
internal readonly record struct SizedPageStore(FieldPath Path, string Field, ValueList<Quantity> Sizes, Quantity? Reserved)
{
    /// <summary>A page store by the text of its sizes.</summary>
    public static SizedPageStore Of(string path, string field, string sizes, Quantity? reserved) => new(
        FieldPath.Parse(path),
        field,
        [.. sizes.Split(',')
            .Select(static size => Quantity.TryParse(size.Trim(), out Quantity? amount) ? amount : null)
            .OfType<Quantity>()],
        reserved);
}
