using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1;
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

    /// <summary>The readiness probe of the open operator.</summary>
    public static readonly ProbeTimings ReadinessProbe =
        new() { InitialDelaySeconds = 10, PeriodSeconds = 10, TimeoutSeconds = 1, FailureThreshold = 3, SuccessThreshold = 1 };

    /// <summary>The liveness and startup probes of the open operator.</summary>
    public static readonly ProbeTimings SlowProbe = new()
    {
        InitialDelaySeconds = 15,
        PeriodSeconds = 30,
        TimeoutSeconds = 5,
        FailureThreshold = 2,
    };

    /// <summary>Ports in the order in which pods name them; the last two are open with the S3 API only.</summary>
    public static ValueMap<long> Ports(string component) => component == "coordinator"
        ? [new("rpc", 19998), new("web", 19999)]
        : [new("rpc", 29999), new("web", 30000), new("s3", 29998), new("s3-https", 29996)];

    public static ResourceRequirements Resources(string component) => component switch
    {
        "coordinator" => Amounts("1", "8G", "1", "10G"),
        "worker" => Amounts("1", "16G", "10", "20G"),
        _ => Amounts("1", "12G", "6", "16G"),
    };

    /// <summary>Heap and direct memory.</summary>
    public static ValueList<string> JvmOptions(string component) => component switch
    {
        "coordinator" => ["-Xmx4g", "-XX:MaxDirectMemorySize=4g"],
        "worker" => ["-Xmx8g", "-XX:MaxDirectMemorySize=8g"],
        _ => ["-Xmx4g", "-XX:MaxDirectMemorySize=8g"],
    };

    /// <summary>Amounts of the CSI driver's containers.</summary>
    public static ResourceRequirements Csi(string cpu, string memory) => Amounts("10m", "20Mi", cpu, memory);

    private static ResourceRequirements Amounts(string cpuRequest, string memoryRequest, string cpuLimit, string memoryLimit) => new()
    {
        Limits = [new("cpu", Quantity.Parse(cpuLimit)), new("memory", Quantity.Parse(memoryLimit))],
        Requests = [new("cpu", Quantity.Parse(cpuRequest)), new("memory", Quantity.Parse(memoryRequest))],
    };
}
