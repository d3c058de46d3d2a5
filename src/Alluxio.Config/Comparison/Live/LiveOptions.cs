using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Parts of a running cluster that are not compared, because other programs manage them.</summary>
public sealed record LiveOptions
{
    /// <summary>The default compares everything.</summary>
    public static LiveOptions Default { get; } = new();

    /// <summary>
    /// Fields to ignore, with all below them: <c>spec.replicas</c>; of one kind only, <c>StatefulSet spec.replicas</c>. A <c>*</c>
    /// stands for any name or key: <c>spec.template.spec.containers[*].resources</c>. Ignored differences are counted.
    /// </summary>
    /// <value>The default is the empty list.</value>
    public ValueList<string> Ignore { get; init; } = [];

    /// <summary>
    /// Names of containers that webhooks add to pods, for example <c>istio-proxy</c>. They, their volumes of the same name or prefix and
    /// their images are managed elsewhere.
    /// </summary>
    /// <value>The default is the empty list.</value>
    public ValueList<string> Sidecars { get; init; } = [];
}
