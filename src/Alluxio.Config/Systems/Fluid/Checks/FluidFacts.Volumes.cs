using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

// The tiers and the volumes of the pods.
internal sealed partial class FluidFacts
{
    public override FieldPath? MountOf(string component, Func<VolumeMount, bool> isMeant)
    {
        ValueList<VolumeMount> mounts = Runtime.Spec is { } spec ? RuntimeSections.VolumeMountsOf(spec, component) ?? [] : [];
        for (int i = mounts.Count - 1; i >= 0; i--)
        {
            if (isMeant(mounts[i]))
            {
                return FieldPath.Parse($"spec.{component}.volumeMounts").Append(i);
            }
        }

        // A path of a tier may be a list, and Fluid mounts a folder of the deployment below each.
        ValueList<Level> levels = Runtime.Spec?.Tieredstore?.Levels ?? [];
        string below = $"/{Plan.Namespace}/{Plan.Name}";
        for (int i = levels.Count - 1; i >= 0; i--)
        {
            if ((levels[i].Path
                ?? "").Split(',').Any(path => isMeant(new VolumeMount { Name = "", MountPath = path.Trim().TrimEnd('/') + below })))
            {
                return FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("path");
            }
        }

        return null;
    }

    // Fluid names the volume of a tier after its medium, in small letters.
    public override FieldPath? LaterTierOf(string volume)
    {
        ValueList<Level> levels = Runtime.Spec?.Tieredstore?.Levels ?? [];
        for (int i = levels.Count - 1; i > 0; i--)
        {
            if (string.Equals(levels[i].Mediumtype, volume, StringComparison.OrdinalIgnoreCase))
            {
                return FieldPath.Parse("spec.tieredstore.levels").Append(i);
            }
        }

        return null;
    }

    public override (long Bytes, FieldPath? Path) MemoryTiersOf(string component)
    {
        if (component != "worker" || Chart is null)
        {
            return (0, null);
        }

        long sum = 0;
        FieldPath? first = null;
        for (int i = 0; i < Chart.Tiers.Count; i++)
        {
            FluidTier tier = Chart.Tiers[i];
            string[] media = tier.MediumType.Split(',');
            string[] quotas = tier.Quota.Split(',');
            for (int entry = 0; entry < media.Length && entry < quotas.Length; entry++)
            {
                // Of several paths the chart knows MEM alone as memory.
                if (media[entry] is "MEM" || (media is ["Memory"] && tier.VolumeType == "emptyDir"))
                {
                    sum = Math.Min(sum + (ByteSize.AsAlluxioReads(quotas[entry]) ?? 0), 1L << 58);
                    first ??= FieldPath.Parse("spec.tieredstore.levels").Append(i);
                }
            }
        }

        bool isGiven = Plan["worker"].Find("tieredstore")?.Winners is [{ Layer: not Layer.BuiltIn }, ..];
        return (sum, isGiven ? first : null);
    }
}
