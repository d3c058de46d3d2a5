namespace Alluxio.Config.Derivations;

/// <summary>The part of a pod that follows from the start of an edge.</summary>
public enum DerivationSubject
{
    /// <summary>Whatever the template of the pods says.</summary>
    PodTemplate,

    /// <summary>The image of some containers.</summary>
    Image,

    /// <summary>The list of pull secrets.</summary>
    PullSecrets,

    /// <summary>The name of the account.</summary>
    ServiceAccount,

    /// <summary>Whether the object or the container is there at all.</summary>
    Presence,
}
