namespace Alluxio.Config.Images.Coverage;

/// <summary>Whether the pods that run an image can pull it with the secrets that they have.</summary>
public enum CoverageOutcome
{
    /// <summary>One of their pull secrets has a credential for it.</summary>
    Covered,

    /// <summary>The registry is not known to require credentials.</summary>
    NotNeeded,

    /// <summary>The registry requires credentials, and none of the pull secrets has some for it.</summary>
    NotCovered,

    /// <summary>It depends on a ServiceAccount, on a Secret or on an image that is unknown.</summary>
    Unknown,
}
