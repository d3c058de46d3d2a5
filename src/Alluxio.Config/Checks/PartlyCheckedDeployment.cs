using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks;

/// <summary>
/// A deployment whose errors prevent rendering. Findings in its objects, pods and images appear when the errors are corrected.
/// </summary>
public sealed record PartlyCheckedDeployment
{
    /// <summary>The kind of the custom resource, for example <c>AlluxioRuntime</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace of the custom resource.</summary>
    /// <value><see langword="null"/> if the manifest gives none.</value>
    public string? Namespace { get; init; }

    /// <summary>The name of the custom resource; empty if the manifest gives none.</summary>
    public required string Name { get; init; }

    /// <summary>The start of the custom resource.</summary>
    /// <value><see langword="null"/> if it has no source text.</value>
    public SourceLocation? Location { get; init; }

    /// <summary>The kind and the name, with the namespace before it: <c>AlluxioRuntime ml/imagenet</c>.</summary>
    public override string ToString() => Namespace is null ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";
}
