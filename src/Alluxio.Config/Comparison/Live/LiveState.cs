namespace Alluxio.Config.Comparison.Live;

/// <summary>The state of one object of a running cluster, compared with its manifests.</summary>
public enum LiveState
{
    /// <summary>The cluster has the object as the plan says.</summary>
    InSync,

    /// <summary>
    /// The object differs only in fields that other programs manage by a known rule: an autoscaler, a manual restart, a webhook.
    /// </summary>
    ManagedElsewhere,

    /// <summary>The object matches the plan, but some of its pods still have an older template.</summary>
    Waiting,

    /// <summary>Fields of the object differ.</summary>
    Differs,

    /// <summary>The cluster has an object of this name with another owner.</summary>
    NotOurs,

    /// <summary>The cluster does not have the object.</summary>
    Missing,

    /// <summary>It is unknown whether the cluster has the object. The notes say why.</summary>
    NotRead,
}
