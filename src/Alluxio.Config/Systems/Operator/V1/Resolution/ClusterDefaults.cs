using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>Defaults of the operator, as the documentation of AI-3.2 and AI-3.3 states them; later pages give advice only.</summary>
internal static class ClusterDefaults
{
    /// <summary>Where they come from.</summary>
    public const string Words = "default documented for AI-3.2 and AI-3.3";

    /// <summary>One worker on each node.</summary>
    public static readonly Affinity WorkersApart = AffinitySettings.Apart(ObjectIdentity.ComponentLabel, ClusterComponent.Worker.Label);

    /// <summary>Ports in the order in which pods name them; the last two are open with the S3 API only.</summary>
    public static ValueMap<long> Ports(string component) => component == "coordinator"
        ? [new("rpc", 19998), new("web", 19999)]
        : [new("rpc", 29999), new("web", 30000), new("s3", 29998), new("s3-https", 29996)];

    public static ResourceRequirements Resources(string component) => component switch
    {
        "coordinator" => DefaultResources.Of(("1", "8G"), ("1", "10G")),
        "worker" => DefaultResources.Of(("1", "16G"), ("10", "20G")),
        _ => DefaultResources.Of(("1", "12G"), ("6", "16G")),
    };

    /// <summary>Heap and direct memory.</summary>
    public static ValueList<string> JvmOptions(string component) => component switch
    {
        "coordinator" => ["-Xmx4g", "-XX:MaxDirectMemorySize=4g"],
        "worker" => ["-Xmx8g", "-XX:MaxDirectMemorySize=8g"],
        _ => ["-Xmx4g", "-XX:MaxDirectMemorySize=8g"],
    };

    /// <summary>Amounts of the CSI driver's containers.</summary>
    public static ResourceRequirements Csi(string cpu, string memory) => DefaultResources.Of(("10m", "20Mi"), (cpu, memory));
}
