using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>The pods of one template, as far as pulling their images goes.</summary>
public sealed record PullingPod
{
    /// <summary>The kind of the object that has the template, for example <c>StatefulSet</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace of the pods.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the object. Objects that exist only later are described in words: <c>each DataLoad of hbase</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether such pods start only on request, after the installation.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsAtRunTime { get; init; }

    /// <summary>The template's <c>imagePullSecrets</c>.</summary>
    /// <value>Empty if the template has none; Kubernetes makes no difference between an absent and an empty list.</value>
    public ValueList<LocalObjectReference> PullSecrets { get; init; } = [];

    /// <summary>The setting that decides the template's list, with the definitions that it hides.</summary>
    /// <value><see langword="null"/> if no setting reaches these pods.</value>
    public Setting? PullSecretSetting { get; init; }

    /// <summary>Whether no field sets the list: the pods have the list of the controller's environment.</summary>
    internal bool HasSecretsOfController { get; init; }

    /// <summary>The template's <c>serviceAccountName</c>.</summary>
    /// <value><see langword="null"/> if the template has none: Kubernetes takes <c>default</c>.</value>
    public string? ServiceAccountName { get; init; }

    /// <summary>The source of the pods' list, in words, if neither the plan nor a ServiceAccount defines it: a template that is not in the
    /// manifests.</summary>
    /// <value><see langword="null"/> where <see cref="PullSecrets"/> is the whole list of the template.</value>
    public string? ListDependsOn { get; init; }

    /// <summary>The account that the pods run under: <see cref="ServiceAccountName"/>, or <c>default</c>.</summary>
    /// <value><c>(not known)</c> if the template is not in the manifests.</value>
    public string AccountName => ServiceAccountName is { Length: > 0 } name ? name : ListDependsOn is null ? "default" : "(unknown)";

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Namespace, Name);

    /// <summary>
    /// Kind, namespace and name: <c>StatefulSet default/hbase-master</c>. For later pods only the words:
    /// <c>each DataLoad of hbase in default</c>.
    /// </summary>
    public override string ToString() => Name.StartsWith("each ", StringComparison.Ordinal)
        ? $"{Name} in {Namespace}"
        : $"{Kind} {Namespace}/{Name}";
}
