namespace Alluxio.Config;

/// <summary>How points on the hash ring are given to workers.</summary>
public enum HashRingProvider
{
    /// <summary>All workers are equal. Property value <c>DEFAULT</c>.</summary>
    Default,

    /// <summary>Workers with more capacity get more points. Property value <c>CAPACITY</c>.</summary>
    Capacity,
}
