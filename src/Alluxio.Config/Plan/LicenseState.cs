namespace Alluxio.Config;

/// <summary>How a <c>v1</c> cluster gets its license.</summary>
public enum LicenseState
{
    /// <summary>It has none among the manifests: its pods wait in their init containers.</summary>
    None,

    /// <summary>By the property <c>alluxio.license</c>.</summary>
    Cluster,

    /// <summary>By a License object that names it.</summary>
    Deployment,

    /// <summary>By both; the cluster treats itself as licensed by the property.</summary>
    Both,
}
