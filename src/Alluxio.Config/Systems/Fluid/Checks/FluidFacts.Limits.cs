using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

// Amounts that Fluid adds up.
internal sealed partial class FluidFacts
{
    private const string Memory = "memory";

    public override string? LimitSumOf(ComponentPlan component)
    {
        if (component.Name != "fuse"
            || Plan.RunningSetting(component, "resources") is not Setting<ResourceRequirements> { Value.Limits: { } limits } setting
            || !setting.Winners.Any<Definition>(static winner => winner.Layer == Layer.Derived)
            || Runtime.Spec?.Fuse?.Resources?.Limits?.GetValueOrDefault(Memory) is not { } given
            || limits.GetValueOrDefault(Memory) is not { } limit)
        {
            return null;
        }

        // Which levels count is the engine's business; what does not add up is no explanation.
        Quantity[] parts =
        [
            given,
            .. (Runtime.Spec.Tieredstore?.Levels ?? []).Where(static level => level.Mediumtype == "MEM").SelectMany(QuotasOf),
        ];
        Quantity sum = parts.Skip(1).Aggregate(given, static (total, part) => total + part);
        return parts.Length > 1 && sum.CompareTo(limit) == 0 ? string.Join(" + ", parts.Select(static part => part.Text)) : null;
    }

    private static IEnumerable<Quantity> QuotasOf(Level level)
    {
        string[] texts = level.QuotaList is { Length: > 0 } list ? list.Split(',') : level.Quota is { } quota ? [quota.Text] : [];
        return texts.Select(static text => Quantity.TryParse(text, out Quantity? part) ? part : null).OfType<Quantity>();
    }
}
