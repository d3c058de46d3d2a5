namespace Alluxio.Config.Images;

/// <summary>Whether an image comes from an allowed place, and if not, why.</summary>
public enum EscapeOutcome
{
    /// <summary>It does.</summary>
    Allowed,

    /// <summary>It comes from another registry.</summary>
    OtherRegistry,

    /// <summary>The registry is allowed, but not this part of it.</summary>
    OtherPath,

    /// <summary>It has no registry, so it comes from <c>docker.io</c>.</summary>
    NoRegistry,

    /// <summary>It is not an image name.</summary>
    NotReadable,

    /// <summary>No document names the image.</summary>
    NotKnown,

    /// <summary>It belongs to the controller's own installation, which was not requested and whose values are missing.</summary>
    NotAsked,
}
