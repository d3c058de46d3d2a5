using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>
/// A container that a document of the set defines itself: no plan makes it, so that its image has the place in the document.
/// </summary>
internal sealed record GivenContainer
{
    public required Manifest Manifest { get; init; }

    /// <summary>The field with the image, or with its name where <see cref="Tag"/> holds the tag.</summary>
    public required FieldPath Image { get; init; }

    /// <summary>The field with the tag; <see langword="null"/> if the image is one text.</summary>
    public FieldPath? Tag { get; init; }

    /// <summary>The image as the container gets it; <see langword="null"/> if none is given.</summary>
    public required string? Text { get; init; }

    public required string? Container { get; init; }

    public required ContainerRole Role { get; init; }

    public required PullingPod Pod { get; init; }

    public string? PullPolicy { get; init; }

    public required ImageReason Reason { get; init; }

    public required string Because { get; init; }
}
