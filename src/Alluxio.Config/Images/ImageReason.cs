namespace Alluxio.Config.Images;

/// <summary>Why an image is pulled.</summary>
public enum ImageReason
{
    /// <summary>The catalogue does not know the container.</summary>
    Unknown,

    /// <summary>Every deployment of this system has the container.</summary>
    Always,

    /// <summary>A component is enabled that is off by default.</summary>
    ComponentEnabled,

    /// <summary>The controller runs as another user: <c>spec.runAs</c> is given.</summary>
    RunAs,

    /// <summary>etcd is installed with the cluster.</summary>
    EtcdInstalled,

    /// <summary>Prometheus and Grafana are installed with the cluster.</summary>
    MonitoringOn,

    /// <summary>The driver that makes and mounts volumes.</summary>
    CsiDriver,

    /// <summary>The CSI driver starts FUSE when a pod uses the claim.</summary>
    CsiFuse,

    /// <summary>The operator's web console.</summary>
    Console,

    /// <summary>The operator itself.</summary>
    OperatorItself,

    /// <summary>A DataLoad.</summary>
    DataLoad,

    /// <summary>A DataLoad of changed data.</summary>
    DataUpdate,

    /// <summary>A DataBackup.</summary>
    DataBackup,

    /// <summary>A DataProcess.</summary>
    DataProcess,

    /// <summary>Fluid's webhook puts the container into pods of applications.</summary>
    Sidecar,

    /// <summary>Another workload among the manifests, which belongs to no deployment of Alluxio.</summary>
    Other,
}
