using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Operator.V1;

/// <summary>Defaults of the operator, as the documentation of AI-3.2 and AI-3.3 states them; later pages give advice only.</summary>
internal static class ClusterDefaults
{
    /// <summary>Where they come from.</summary>
    public const string Words = "default documented for AI-3.2 and AI-3.3";

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
