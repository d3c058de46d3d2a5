namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>Where the chart's containers have their data, whatever the node's directory or claim is.</summary>
internal static class OpenFolders
{
    public const string Journal = "/mnt/alluxio/journal";

    public const string SystemInfo = "/mnt/alluxio/system-info";

    public const string Metastore = "/mnt/alluxio/metastore";

    /// <summary>Of a page store in a claim or an emptyDir; directories of the node have the same path inside.</summary>
    public const string Pages = "/mnt/alluxio/pagestore";
}
