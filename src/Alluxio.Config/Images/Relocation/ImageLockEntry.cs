using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>One image that was copied: what it was, what it became, and which content that is.</summary>
public sealed record ImageLockEntry
{
    /// <summary>The image before, with its registry written out.</summary>
    public required string Source { get; init; }

    /// <summary>The image in the new place.</summary>
    public required string Target { get; init; }

    /// <summary>The digest at the source: of the index if the image has several platforms.</summary>
    /// <value><see langword="null"/> if unknown.</value>
    public string? SourceDigest { get; init; }

    /// <summary>The digest at the target. A copy of one platform, or by <c>docker push</c>, has another one than the source.</summary>
    /// <value><see langword="null"/> if unknown.</value>
    public string? TargetDigest { get; init; }

    /// <summary>The platforms that were copied, for example <c>linux/amd64</c>.</summary>
    /// <value>The default is the empty list: not known.</value>
    public ValueList<string> Platforms { get; init; } = [];

    /// <summary>From where to where.</summary>
    public override string ToString() => $"{Source} -> {Target}";
}
