namespace Alluxio.Config.Comparison.Live;

/// <summary>A container of a running pod whose image is another than the one that the plan says.</summary>
public sealed record LiveImage
{
    /// <summary>The namespace of the pod.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the pod.</summary>
    public required string Pod { get; init; }

    /// <summary>The container.</summary>
    public required string Container { get; init; }

    /// <summary>The image that the plan says.</summary>
    public required string Expected { get; init; }

    /// <summary>The image that the pod was made with.</summary>
    public required string Asked { get; init; }

    /// <summary>The image that runs, as the node reports it (<c>status.containerStatuses</c>).</summary>
    /// <value><see langword="null"/> if the container has not started, or the node has only a digest.</value>
    public string? Running { get; init; }

    /// <summary>The container and its images, in one line.</summary>
    public override string ToString() => $"{Namespace}/{Pod} {Container}: expected {Expected}, runs {Running ?? Asked}";
}
