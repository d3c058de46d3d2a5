namespace Alluxio.Config.Values.Json;

/// <inheritdoc/>
internal sealed class FieldPathConverter : TextConverter<FieldPath>
{
    protected override FieldPath? ValueOf(string? text) => FieldPath.TryParse(text, out FieldPath? path) ? path : null;
}
