using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>The requests and limits of a default.</summary>
internal static class DefaultResources
{
    public static ResourceRequirements Of((string Cpu, string Memory) requests, (string Cpu, string Memory) limits) => new()
    {
        Limits = Amounts(limits),
        Requests = Amounts(requests),
    };

    private static ValueMap<Quantity> Amounts((string Cpu, string Memory) given) =>
        [new("cpu", Quantity.Parse(given.Cpu)), new("memory", Quantity.Parse(given.Memory))];
}
