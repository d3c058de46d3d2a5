namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>Where Alluxio keeps what is mounted.</summary>
internal enum MountTableKind
{
    /// <summary>Nowhere: the Dataset's path is the one mount.</summary>
    None,

    /// <summary>In etcd.</summary>
    Etcd,

    /// <summary>In a file.</summary>
    File,
}
