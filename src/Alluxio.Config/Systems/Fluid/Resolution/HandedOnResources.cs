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
        return requests is null && limits is null ? null
            : ReferenceEquals(requests, given.Requests) && ReferenceEquals(limits, given.Limits) && HasOnlyAmounts(given) ? given
            : new ResourceRequirements { Requests = requests, Limits = limits };
    }

    /// <summary>Whether nothing but requests and limits is given.</summary>
    public static bool HasOnlyAmounts(ResourceRequirements given) => given.Claims is null && given.UnknownFields is null;

    /// <summary>Whether older engines copy all amounts.</summary>
    public static bool IsHandedOn(ValueMap<Quantity> amounts)
    {
        foreach ((string name, _) in amounts)
        {
            if (name is not (Cpu or Memory))
            {
                return false;
            }
        }

        return true;
    }

    private static ValueMap<Quantity>? Of(ValueMap<Quantity>? amounts, bool isFuse)
    {
        // Most resources are cpu and memory, in the order of the alphabet.
        if (amounts is { Count: > 0 } && IsHandedOn(amounts) && (amounts.Count == 2 ? amounts.AsSpan()[0].Key == Cpu : !isFuse))
        {
            return amounts;
        }

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
