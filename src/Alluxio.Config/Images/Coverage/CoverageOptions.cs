using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>Facts about registries and pull secrets that the manifests do not contain.</summary>
public sealed record CoverageOptions
{
    /// <summary>The defaults: registries need a credential where one is given for them, and what is not given is unknown.</summary>
    public static CoverageOptions Default { get; } = new();

    /// <summary>
    /// For which registries Secrets have credentials, by the name of the Secret, in the form of the keys of a docker config. These
    /// registries apply in every namespace, and override the manifest of such a Secret, which may be a placeholder.
    /// </summary>
    /// <value>The default is the empty map. A text without a registry has no effect.</value>
    public ValueMap<ValueList<string>> Registries { get; init; } = [];

    /// <summary>Registries, or paths in them, that require credentials, in addition to those of the pull secrets.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<ImagePrefix> Private { get; init; } = [];

    /// <summary>Registries, or paths in them, that require no credentials, even if a pull secret has some. Of two that cover an
    /// image the longer one counts, and of equals <see cref="Private"/>.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<ImagePrefix> Public { get; init; } = [];

    /// <summary>
    /// Whether the manifests hold every ServiceAccount and every Secret of the namespaces. Then one that is not among them is missing, and
    /// an account <c>default</c> that is not among them has no pull secrets; otherwise it is unknown.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsComplete { get; init; }
}
