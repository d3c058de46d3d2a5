namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>Where a container of Rook has its image from.</summary>
internal enum RookImage
{
    /// <summary>The operator's own.</summary>
    Operator,

    /// <summary>The CephCluster.</summary>
    Ceph,

    /// <summary>A pair of values of the chart, named by the container.</summary>
    Csi,
}
