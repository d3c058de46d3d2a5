namespace Alluxio.Config.Images.Moving;

/// <summary>How pull secrets are moved between pods and ServiceAccounts.</summary>
public sealed record PullSecretMoveOptions
{
    /// <summary>The defaults: the accounts that the pods run under already get the secrets, and what is not given is unknown.</summary>
    public static PullSecretMoveOptions Default { get; } = new();

    /// <summary>
    /// The name of a separate ServiceAccount for the deployment, which gets the secrets; <c>spec.serviceAccountName</c> is set to it. Only
    /// pods that follow that field are moved then. An AlluxioRuntime has no such field.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the accounts are unchanged. It counts only on the way to the accounts.</value>
    public string? Account { get; init; }

    /// <summary>
    /// Whether the manifests hold every ServiceAccount of the namespaces. Then an account <c>default</c> that is not among them has no pull
    /// secrets; otherwise it is unknown.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsComplete { get; init; }
}
