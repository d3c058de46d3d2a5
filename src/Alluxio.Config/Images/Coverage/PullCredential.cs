using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>A pull secret, as far as it matters which images it opens. It holds no user name, password or token.</summary>
public sealed record PullCredential
{
    /// <summary>The name of the Secret.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of the Secret.</summary>
    public required string Namespace { get; init; }

    /// <summary>Whether its content is known and valid.</summary>
    public required CredentialState State { get; init; }

    /// <summary>The registries, or parts of them, for which it has credentials.</summary>
    /// <value>Empty unless <see cref="State"/> is <see cref="CredentialState.Known"/>.</value>
    public ValueList<CredentialScope> Registries { get; init; } = [];

    /// <summary>The problem of its content, in words.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<string> Problems { get; init; } = [];

    /// <summary>The place of the Secret.</summary>
    /// <value><see langword="null"/> if it is not in the manifests, or has no source text.</value>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether it has a credential for an image.</summary>
    /// <param name="image">The image; without a registry it comes from <c>docker.io</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    public bool Opens(ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Registries.Any(scope => scope.Covers(image));
    }

    /// <summary>Namespace and name.</summary>
    public override string ToString() => $"{Namespace}/{Name}";
}
