namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>The state of the Jobs that prepare disks for Rook's OSDs.</summary>
public enum OsdPrepareState
{
    /// <summary>They have ended.</summary>
    Finished,

    /// <summary>They run, or wait for their image.</summary>
    Active,
}
