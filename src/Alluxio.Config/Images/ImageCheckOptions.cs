using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>The requirements for the images of a plan.</summary>
public sealed record ImageCheckOptions
{
    /// <summary>The defaults: no escape check, and what is not given is unknown.</summary>
    public static ImageCheckOptions Default { get; } = new();

    /// <summary>The registries, or parts of them, from which images may come.</summary>
    /// <value>The default is the empty list: nothing is checked.</value>
    public ValueList<ImagePrefix> Allowed { get; init; } = [];

    /// <summary>
    /// Whether the manifests hold every ServiceAccount and every Secret of the namespaces. Then one that is not among them is missing, and
    /// an account <c>default</c> that is not among them has no pull secrets; otherwise it is unknown.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsComplete { get; init; }

    /// <summary>
    /// Whether the pods of the controller's own installation count although the values of its chart are not among the manifests. With the
    /// values they always count.
    /// </summary>
    /// <value>The default is <see langword="false"/>: unknown objects are not reported.</value>
    public bool IncludesInstallation { get; init; }
}
