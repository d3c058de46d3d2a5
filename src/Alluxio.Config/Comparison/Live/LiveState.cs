namespace Alluxio.Config.Comparison.Live;

/// <summary>How one object of a running cluster stands to what its manifests say.</summary>
public enum LiveState
{
    /// <summary>The cluster has the object as the plan says.</summary>
    InSync,

    /// <summary>The object differs in nothing but what others manage by a stated rule: an autoscaler, a restart by hand, a webhook.</summary>
    ManagedElsewhere,

    /// <summary>The object is as the plan says, and some of its pods are still made of an older template.</summary>
    Waiting,

    /// <summary>Fields of the object differ.</summary>
    Differs,

    /// <summary>The cluster has an object of the name that belongs to somebody else.</summary>
    NotOurs,

    /// <summary>The cluster does not have the object.</summary>
    Missing,

    /// <summary>It is unknown whether the cluster has the object. The notes say why.</summary>
    NotRead,
}
