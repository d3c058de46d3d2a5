using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>The requests and limits that an engine passes on.</summary>
internal static class HandedOnResources
{
    private const string Cpu = "cpu";

    private const string Memory = "memory";

    /// <summary>Older engines copy cpu and memory alone; the template of FUSE prints both where it prints one.</summary>
    /// <param name="given">The requests and limits of a component.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="isFuse">Whether the component is FUSE.</param>
    /// <returns><see langword="null"/> if nothing is handed on.</returns>
    public static ResourceRequirements? Of(ResourceRequirements? given, EngineBehaviour engine, bool isFuse)
    {
        if (given is null || !engine.HandsOnCpuAndMemoryOnly)
        {
            return given;
        }

        ValueMap<Quantity>? requests = Of(given.Requests, isFuse);
        ValueMap<Quantity>? limits = Of(given.Limits, isFuse);
        return requests is null && limits is null ? null : new ResourceRequirements { Requests = requests, Limits = limits };
    }

    private static ValueMap<Quantity>? Of(ValueMap<Quantity>? amounts, bool isFuse)
    {
        KeyValuePair<string, Quantity>[] kept =
        [
            .. (amounts ?? []).Where<KeyValuePair<string, Quantity>>(static amount => amount.Key is Cpu or Memory),
        ];
        if (kept.Length == 1 && isFuse)
        {
            kept = [.. kept, new(kept[0].Key == Cpu ? Memory : Cpu, Quantity.Parse("0"))];
        }

        return kept.Length == 0 ? null : ValueMap.Sorted(kept);
    }
}
