namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>A CSI driver that Rook installs.</summary>
public enum RookCsiDriver
{
    /// <summary>Block devices.</summary>
    Rbd,

    /// <summary>The shared file system.</summary>
    CephFs,

    /// <summary>Exports of NFS.</summary>
    Nfs,
}
