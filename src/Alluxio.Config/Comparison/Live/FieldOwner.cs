namespace Alluxio.Config.Comparison.Live;

/// <summary>The owner of a field of a live object.</summary>
/// <param name="Manager">The name under which it wrote, for example <c>kubectl-edit</c>.</param>
/// <param name="Subresource">The subresource that it wrote through, for example <c>scale</c>; empty for none.</param>
/// <param name="Time">When, as the server writes it; times of this form sort as texts.</param>
internal sealed record FieldOwner(string Manager, string Subresource, string Time)
{
    public override string ToString() =>
        $"{Manager}{(Subresource.Length == 0 ? "" : $" ({Subresource})")}{(Time.Length == 0 ? "" : $" at {Time}")}";
}
