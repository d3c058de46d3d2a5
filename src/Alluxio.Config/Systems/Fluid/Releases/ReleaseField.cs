using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>A field that the definitions of some releases have and those of others do not.</summary>
/// <param name="Kind">The kind of the custom resource.</param>
/// <param name="Field">The path of the field.</param>
internal sealed record ReleaseField(string Kind, string Field)
{
    /// <summary>The first release that has it.</summary>
    public string Since { get; init; } = "";

    /// <summary>What reaches the same aim without it.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Whether a layer reads the field or a part of it.</summary>
    public bool Covers(RuleLayer layer) => layer.Kind == Kind
        && layer.Field.StartsWith(Field, StringComparison.Ordinal)
        && (layer.Field.Length == Field.Length || layer.Field[Field.Length] is '.' or '[');
}
