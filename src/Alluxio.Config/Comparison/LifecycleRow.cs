namespace Alluxio.Config.Comparison;

/// <summary>The effect of a changed field of a kind.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Field">The field; fields below it count, too.</param>
/// <param name="Effect">What becomes of it.</param>
internal sealed record LifecycleRow(string Kind, string Field, FieldEffect Effect)
{
    /// <summary>The row of a table that names a field best: the longest path.</summary>
    public static FieldEffect? Find(IEnumerable<LifecycleRow> rows, FieldDifference difference) => rows
        .Where(row => row.Kind == difference.Resource.Kind && difference.IsIn(row.Field))
        .MaxBy(static row => row.Field.Length)?.Effect;
}
