using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>One image that was moved.</summary>
public sealed record RelocatedImage
{
    /// <summary>The image as the containers named it before.</summary>
    public required ImageReference Source { get; init; }

    /// <summary>The image as they name it now.</summary>
    public required ImageReference Target { get; init; }

    /// <summary>The containers that run it.</summary>
    /// <value>Empty if a field sets the image, but its component is disabled.</value>
    public ValueList<ImageUse> Uses { get; init; } = [];

    /// <summary>The fields that were set, from the root of their documents.</summary>
    public required ValueList<FieldPath> Fields { get; init; }

    /// <summary>From where to where.</summary>
    public override string ToString() => $"{Source} -> {Target}";
}
