using System.Text;
using System.Text.Json;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>The images of a relocation with their digests, as a file for the same repository as the manifests.</summary>
public sealed record ImageLock
{
    /// <summary>The lock without images.</summary>
    public static ImageLock Empty { get; } = new();

    /// <summary>The images, in the order of their sources.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<ImageLockEntry> Images { get; init; } = [];

    /// <summary>The errors in its source text.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The entry of an image.</summary>
    /// <param name="source">The image before it was moved; its registry may be omitted.</param>
    /// <returns><see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public ImageLockEntry? Find(ImageReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Images.FirstOrDefault(entry => IsSame(entry.Source, source)) ?? Images.FirstOrDefault(entry => IsSame(entry.Target, source));
    }

    /// <summary>The lock as JSON; <c>AlluxioConfig.LoadImageLockText</c> reads it.</summary>
    public string ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("images");
            foreach (ImageLockEntry entry in Images.AsEnumerable())
            {
                json.WriteStartObject();
                json.WriteString("source", entry.Source);
                json.WriteString("target", entry.Target);
                json.WriteString("sourceDigest", entry.SourceDigest);
                json.WriteString("targetDigest", entry.TargetDigest);
                json.WriteStartArray("platforms");
                foreach (string platform in entry.Platforms.AsEnumerable())
                {
                    json.WriteStringValue(platform);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>How many images it has.</summary>
    public override string ToString() => $"{Images.Count} images";

    // A digest that an image was pinned to is no part of its name here.
    private static bool IsSame(string text, ImageReference image) =>
        ImageReference.TryParse(text, out ImageReference? known)
        && (known.Normalized == image.Normalized
            || (image.Tag is not null && known.WithDigest(null).Normalized == image.WithDigest(null).Normalized));
}
