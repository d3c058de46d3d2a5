using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Releases;

/// <summary>
/// A field that some releases have and others do not: in their definitions, or in their documents where no definition is public.
/// </summary>
/// <param name="Kind">The kind of the custom resource.</param>
/// <param name="Field">The path of the field; <c>kind</c> for the kind as a whole.</param>
internal sealed record ReleaseField(string Kind, string Field)
{
    private const string Whole = "kind";

    /// <summary>A kind of which releases have all or nothing.</summary>
    public static ReleaseField OfKind(string kind) => new(kind, Whole);

    /// <summary>Whether it is the kind as a whole.</summary>
    public bool IsKind => Field == Whole;

    /// <summary>The name in messages and pages: the field, or the kind.</summary>
    public string Name => IsKind ? Kind : Field;

    /// <summary>The first of the supported releases that has it; empty for a field of older releases.</summary>
    public string Since { get; init; } = "";

    /// <summary>The last release that has it; empty for a field of newer releases.</summary>
    public string UpTo { get; init; } = "";

    /// <summary>Another way to the same result, as a sentence.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Which releases have it: <c>since 1.0.2</c>, <c>up to AI-3.6</c>.</summary>
    public string Span => UpTo.Length > 0 ? $"up to {UpTo}" : $"since {Since}";

    /// <summary>Whether a layer reads the field or a part of it.</summary>
    public bool Covers(RuleLayer layer) => layer.Kind == Kind && (IsKind || IsOf(layer));

    private bool IsOf(RuleLayer layer) => layer.Field.StartsWith(Field, StringComparison.Ordinal)
        && (layer.Field.Length == Field.Length || layer.Field[Field.Length] is '.' or '[');
}
