namespace Alluxio.Config.Values.Json;

/// <inheritdoc/>
internal sealed class ImageReferenceConverter : TextConverter<ImageReference>
{
    protected override ImageReference? ValueOf(string? text) => ImageReference.TryParse(text, out ImageReference? image) ? image : null;
}
