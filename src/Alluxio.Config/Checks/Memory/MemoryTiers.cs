using System.Globalization;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>Cache that lies in memory: pages of a tmpfs count for the container that writes them, which is the worker's.</summary>
internal static class MemoryTiers
{
    /// <summary>The bytes of such cache, and the field that gives the first of it.</summary>
    public static (long Bytes, FieldPath? Path) Of(ResolvedPlan plan, string component) => component switch
    {
        "worker" when (plan as FluidPlan)?.Chart is { } fluid => OfFluid(fluid.Tiers, plan["worker"].Settings.GetValueOrDefault("tieredstore")?.Winners is [{ Layer: not Layering.Layer.BuiltIn }, ..]),
        "worker" when (plan as OpenClusterPlan)?.Chart is { IsPageStoreInMemory: true, PageStore: { Type: Systems.Operator.V1Alpha1.Plan.OpenStore.InEmptyDir, Amount: { } size } } =>
            (Bytes(size), FieldPath.Parse("spec.pagestore")),
        "cacheOnlyWorker" when (plan as ClusterPlan)?.Cluster?.CacheOnly is { } cacheOnly => OfCacheOnly(cacheOnly.Levels),
        _ => (0, null),
    };

    /// <summary>Reads an amount as Alluxio does: every unit is binary, with or without <c>B</c>.</summary>
    public static long? AsAlluxioReads(string text)
    {
        ReadOnlySpan<char> number = text.AsSpan().TrimEnd("bB");
        int shift = number.IsEmpty ? 0 : char.ToLowerInvariant(number[^1]) switch { 'k' => 10, 'm' => 20, 'g' => 30, 't' => 40, 'p' => 50, _ => 0 };
        return decimal.TryParse(shift > 0 ? number[..^1] : number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
            && amount < long.MaxValue >> (shift + 2)
            ? (long)(amount * (1L << shift))
            : null;
    }

    private static (long Bytes, FieldPath? Path) OfFluid(ValueList<FluidTier> tiers, bool isGiven)
    {
        long sum = 0;
        FieldPath? first = null;
        for (int i = 0; i < tiers.Count; i++)
        {
            FluidTier tier = tiers[i];
            string[] media = tier.MediumType.Split(',');
            string[] quotas = tier.Quota.Split(',');
            for (int part = 0; part < media.Length && part < quotas.Length; part++)
            {
                // Of several paths the chart knows MEM alone as memory.
                if (media[part] is "MEM" || (media is ["Memory"] && tier.VolumeType == "emptyDir"))
                {
                    sum = Math.Min(sum + (AsAlluxioReads(quotas[part]) ?? 0), 1L << 58);
                    first ??= FieldPath.Parse("spec.tieredstore.levels").Append(i);
                }
            }
        }

        return (sum, isGiven ? first : null);
    }

    private static (long Bytes, FieldPath? Path) OfCacheOnly(ValueList<ClusterTier> levels)
    {
        for (int i = 0; i < levels.Count; i++)
        {
            if (levels[i].Medium is "MEM" && Quantity.TryParse(levels[i].Quota, out Quantity? quota))
            {
                return (Bytes(quota), FieldPath.Parse("spec.cacheOnly.worker.tieredstore.levels").Append(i));
            }
        }

        return (0, null);
    }

    private static long Bytes(Quantity quantity) => (long)System.Numerics.BigInteger.Min(quantity.ToIntegerRoundedUp(), long.MaxValue / 4);
}
