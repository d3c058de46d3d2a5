using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>The answer for one image: does it come from an allowed place? Unreadable and unknown images are escaping.</summary>
public sealed record ImageEscape
{
    /// <summary>The image.</summary>
    public required ImageUse Image { get; init; }

    /// <summary>The answer.</summary>
    public required EscapeOutcome Outcome { get; init; }

    /// <summary>Whether it escapes: everything but <see cref="EscapeOutcome.Allowed"/> and <see cref="EscapeOutcome.NotAsked"/>.</summary>
    public bool Escapes => Outcome is not (EscapeOutcome.Allowed or EscapeOutcome.NotAsked);

    /// <summary>The finding, in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>The remedy, in a sentence.</summary>
    /// <value><see langword="null"/> if it does not escape.</value>
    public string? Fix { get; init; }

    /// <summary>The place that sets the image.</summary>
    /// <value><see langword="null"/> if no text sets it.</value>
    public SourceLocation? Location => Image.Location;

    /// <summary>Compares an image with the allowed places.</summary>
    /// <param name="image">The image.</param>
    /// <param name="allowed">The places; none allows nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> or <paramref name="allowed"/> is
    /// <see langword="null"/>.</exception>
    internal static ImageEscape Of(ImageUse image, ValueList<ImagePrefix> allowed)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(allowed);
        (EscapeOutcome outcome, string statement) =
            image is { Text: null, Place: { } place } ? DecidePlace(place, allowed) : Decide(image.Text, allowed);
        return new ImageEscape
        {
            Image = image,
            Outcome = outcome,
            Statement = statement,
            Fix = outcome == EscapeOutcome.Allowed ? null : FixOf(image, allowed),
        };
    }

    /// <summary>An image of the installation, which was not requested.</summary>
    internal static ImageEscape NotAsked(ImageUse image) => new()
    {
        Image = image,
        Outcome = EscapeOutcome.NotAsked,
        Statement = "It belongs to the controller's own installation, whose values are not in the manifests.",
        Fix = null,
    };

    /// <summary>The place, the finding, and what to do.</summary>
    public override string ToString() => $"{(Location is { } location ? $"{location}: " : "")}{Statement}{(Fix is null ? "" : $" {Fix}")}";

    // Whatever its name and tag are, it comes from there.
    private static (EscapeOutcome Outcome, string Statement) DecidePlace(string place, ValueList<ImagePrefix> allowed)
    {
        (EscapeOutcome outcome, string statement) = Decide($"{place}/image", allowed);
        return (outcome, outcome == EscapeOutcome.NotReadable
            ? statement
            : $"The image comes from '{place}'; its name and tag are those of the chart.");
    }

    private static (EscapeOutcome Outcome, string Statement) Decide(string? text, ValueList<ImagePrefix> allowed)
    {
        if (text is null)
        {
            return (EscapeOutcome.NotKnown, "Neither the manifests nor the documentation name the image.");
        }

        if (!ImageReference.TryParse(text, out ImageReference? image, out string? reason))
        {
            return (EscapeOutcome.NotReadable, $"'{text}' is not an image name: {reason}.");
        }

        ImageReference full = image.Normalized;
        if (allowed.FirstOrDefault(prefix => prefix.Covers(full)) is { } covering)
        {
            return (EscapeOutcome.Allowed, $"'{text}' is below '{covering}'.");
        }

        string likeness = allowed.FirstOrDefault(prefix => prefix.LooksLike(full)) is { } alike ? $" It only looks like '{alike}'." : "";
        return allowed.Any(prefix => prefix.IsRegistryOf(full))
            ? (EscapeOutcome.OtherPath, $"'{text}' comes from the registry '{full.Registry}', but not from an allowed path.{likeness}")
            : image.Registry is null ? (EscapeOutcome.NoRegistry, $"'{text}' has no registry, so it means '{full}'.{likeness}")
            : (EscapeOutcome.OtherRegistry, $"'{text}' comes from the registry '{full.Registry}'.{likeness}");
    }

    private static string FixOf(ImageUse image, ValueList<ImagePrefix> allowed)
    {
        string place = allowed.Count > 0 ? $"an image below '{allowed[0]}'" : "an allowed image";
        if (image.Field is { } field)
        {
            return $"Set {field} to {place}.";
        }

        // No documented field, but the rules may assume some.
        return image.Winners.FirstOrDefault(static winner => !winner.IsDefault)?.Origin is { } given ? $"Set {given} to {place}."
            : AssumedField(image) is { } assumed
                ? $"No documented field sets it. Try {assumed}, as in the open operator's chart or Bitnami's, and check the pods."
            : "No field sets it: mirror it in the container runtime's configuration, or disable the feature that needs it.";
    }

    private static string? AssumedField(ImageUse image) => image.Row is { Shape: ImageShape.ThreeParts, Paths: [var block, ..] }
        ? block
        : image.Settings
            .SelectMany(static setting => setting.Rule.Layers)
            .FirstOrDefault(static layer => layer.Layer != Layer.BuiltIn)?.Field;
}
