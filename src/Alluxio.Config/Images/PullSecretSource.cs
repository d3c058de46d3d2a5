namespace Alluxio.Config.Images;

/// <summary>Where pods have their pull secrets from.</summary>
public enum PullSecretSource
{
    /// <summary>The pod's own list, which hides the account's whole.</summary>
    Pod,

    /// <summary>The list of the pod's ServiceAccount.</summary>
    ServiceAccount,

    /// <summary>Neither has a list: images are pulled without credentials, or with those of the node.</summary>
    None,

    /// <summary>The pod has no list, and the ServiceAccount that decides is unknown.</summary>
    Unknown,
}
