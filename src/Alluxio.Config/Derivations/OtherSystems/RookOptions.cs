using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>
/// Facts about an installation of Rook v1.16 that decide which pods follow its settings. The library reads no manifests of Rook;
/// names and defaults are those of its chart.
/// </summary>
public sealed record RookOptions
{
    /// <summary>The namespace of the operator and of the CephCluster.</summary>
    /// <value>The default is <c>rook-ceph</c>.</value>
    public string Namespace { get; init; } = "rook-ceph";

    /// <summary>The image of the operator: <c>image.repository</c> and <c>image.tag</c> of the chart.</summary>
    /// <value>The default is <c>docker.io/rook/ceph:v1.16.0</c>.</value>
    public string OperatorImage { get; init; } = "docker.io/rook/ceph:v1.16.0";

    /// <summary>The image of Ceph: <c>spec.cephVersion.image</c> of the CephCluster.</summary>
    /// <value>The default is <c>quay.io/ceph/ceph:v19.2.0</c>.</value>
    public string CephImage { get; init; } = "quay.io/ceph/ceph:v19.2.0";

    /// <summary>
    /// Whether discovery is on: <c>enableDiscoveryDaemon</c> of the chart. If it is off, an earlier DaemonSet may remain.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsDiscoverEnabled { get; init; }

    /// <summary>The state of the Jobs that prepare disks.</summary>
    /// <value>The default is <see cref="OsdPrepareState.Finished"/>.</value>
    public OsdPrepareState OsdPrepare { get; init; }

    /// <summary>The CSI drivers that are on.</summary>
    /// <value>The default are block devices and the shared file system.</value>
    public ValueList<RookCsiDriver> CsiDrivers { get; init; } = [RookCsiDriver.Rbd, RookCsiDriver.CephFs];

    /// <summary>
    /// Whether the pods of the CSI drivers on the nodes wait until they are deleted: the chart's update strategy <c>OnDelete</c>.
    /// </summary>
    /// <value>The default is <see langword="false"/>: they are replaced one after the other.</value>
    public bool AreCsiPluginsOnDelete { get; init; }

    /// <summary>Whether the operator of the sub-chart <c>ceph-csi-operator</c> runs beside Rook's.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool HasCsiOperator { get; init; }

    /// <summary>Whether there is a CephFilesystem.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool HasFilesystem { get; init; }

    /// <summary>Whether there is a CephObjectStore.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool HasObjectStore { get; init; }

    /// <summary>The ServiceAccount of the operator's Deployment, which the operator passes to discovery.</summary>
    /// <value>The default is <c>rook-ceph-system</c>.</value>
    public string OperatorAccount { get; init; } = "rook-ceph-system";
}
