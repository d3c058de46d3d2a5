namespace Alluxio.Config.Images.Coverage;

/// <summary>Whether the pods that run an image can pull it with the secrets that they have.</summary>
public enum CoverageOutcome
{
    /// <summary>One of their pull secrets has a credential for it.</summary>
    Covered,

    /// <summary>Nothing says that the registry asks for a credential.</summary>
    NotNeeded,

    /// <summary>The registry asks for a credential, and none of their pull secrets has one for it.</summary>
    NotCovered,

    /// <summary>It depends on a ServiceAccount, on a Secret or on an image that is not known.</summary>
    Unknown,
}
