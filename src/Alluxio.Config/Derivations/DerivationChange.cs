namespace Alluxio.Config.Derivations;

/// <summary>A change whose way through a <see cref="DerivationGraph"/> is asked for.</summary>
public sealed record DerivationChange
{
    private DerivationChange()
    {
    }

    /// <summary>The kind of the change.</summary>
    public required DerivationChangeKind Kind { get; init; }

    /// <summary>The name of the setting, the account or the Secret.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of the account or the Secret.</summary>
    /// <value><see langword="null"/> for settings.</value>
    public string? Namespace { get; init; }

    /// <summary>A setting gets another value.</summary>
    /// <param name="name">The setting as the graph names it, for example <c>spec.image</c>, <c>image.repository</c> or
    /// <c>REGISTRY_URL</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static DerivationChange OfSetting(string name) => Of(DerivationChangeKind.Setting, name, null);

    /// <summary>A feature is disabled.</summary>
    /// <param name="name">The setting that switches it, for example <c>spec.fuse.enabled</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static DerivationChange OfSwitchedOff(string name) => Of(DerivationChangeKind.SwitchedOff, name, null);

    /// <summary>The list of pull secrets of a ServiceAccount changes.</summary>
    /// <param name="inNamespace">The account's namespace.</param>
    /// <param name="name">The account's name.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static DerivationChange OfAccountSecrets(string inNamespace, string name)
    {
        ArgumentNullException.ThrowIfNull(inNamespace);
        return Of(DerivationChangeKind.AccountSecrets, name, inNamespace);
    }

    /// <summary>The content of a Secret changes: new credentials under the old name.</summary>
    /// <param name="inNamespace">The Secret's namespace.</param>
    /// <param name="name">The Secret's name.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static DerivationChange OfSecretContent(string inNamespace, string name)
    {
        ArgumentNullException.ThrowIfNull(inNamespace);
        return Of(DerivationChangeKind.SecretContent, name, inNamespace);
    }

    /// <summary>The change in words.</summary>
    public override string ToString() => Kind switch
    {
        DerivationChangeKind.SwitchedOff => $"disabling {Name}",
        DerivationChangeKind.AccountSecrets => $"changing the pull secrets of ServiceAccount {Namespace}/{Name}",
        DerivationChangeKind.SecretContent => $"changing the content of Secret {Namespace}/{Name}",
        _ => $"changing {Name}",
    };

    private static DerivationChange Of(DerivationChangeKind kind, string name, string? inNamespace)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new DerivationChange { Kind = kind, Name = name, Namespace = inNamespace };
    }
}
