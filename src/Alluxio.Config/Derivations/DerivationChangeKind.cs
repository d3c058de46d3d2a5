namespace Alluxio.Config.Derivations;

/// <summary>The kind of a change.</summary>
public enum DerivationChangeKind
{
    /// <summary>A setting gets another value: an image, a list of pull secrets, the name of an account.</summary>
    Setting,

    /// <summary>A feature is disabled.</summary>
    SwitchedOff,

    /// <summary>The list of pull secrets of a ServiceAccount changes.</summary>
    AccountSecrets,

    /// <summary>The content of a Secret changes, not its name.</summary>
    SecretContent,
}
