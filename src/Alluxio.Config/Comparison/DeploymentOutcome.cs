namespace Alluxio.Config.Comparison;

/// <summary>The outcome of a deployment between two states.</summary>
public enum DeploymentOutcome
{
    /// <summary>It is the same.</summary>
    Unchanged,

    /// <summary>Something of it differs.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is removed.</summary>
    Removed,

    /// <summary>It has another name or namespace: for Kubernetes, one is removed and another is new.</summary>
    Renamed,
}
