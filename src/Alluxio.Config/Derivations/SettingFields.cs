using Alluxio.Config.Images;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Derivations;

/// <summary>The fields whose change counts for a setting: those that give its value, and those that would beat them.</summary>
internal static class SettingFields
{
    public const string OwnerOfValues = "Fluid's Helm values";

    public static IEnumerable<RuleLayer> Of(Setting setting)
    {
        RuleLayer[] layers = [.. setting.Rule.Layers.Where(static layer => !layer.IsIgnored)];
        int winner = setting.Rule.Combine == CombineRule.Replace ? Array.FindIndex(layers, layer => setting.Winners.Any(definition => Gives(layer, definition))) : -1;
        return layers
            .Take(winner < 0 ? layers.Length : winner + 1)
            .Where(static layer => layer.Layer is Layer.Component or Layer.Global or Layer.Dataset or Layer.Controller);
    }

    /// <summary>
    /// The layers with those of Fluid's values behind the variables of its controller: who installs Fluid by its chart changes them there.
    /// </summary>
    public static IEnumerable<RuleLayer> WithValues(ResolvedPlan plan, IEnumerable<RuleLayer> layers)
    {
        FluidChart? chart = (plan as FluidPlan)?.Values is { } values ? new FluidChart(values) : null;
        foreach (RuleLayer layer in layers)
        {
            yield return layer;
            if (chart is null || layer is not { Layer: Layer.Controller, Kind: null })
            {
                continue;
            }

            foreach (string field in chart.FieldsOf(layer.Field))
            {
                yield return layer with { Field = field, Portion = FieldPortion.Whole, Kind = FluidChartPods.Kind };
            }
        }
    }

    /// <summary>The object, values or environment that hold the field.</summary>
    public static string Owner(ResolvedPlan plan, ImageSystem system, RuleLayer layer) => layer switch
    {
        { Kind: FluidChartPods.Kind } => OwnerOfValues,
        { Layer: Layer.Controller } => system == ImageSystem.Fluid ? "the controller's environment" : "the operator's Helm values",
        { Kind: "OperatorValues" } => "the operator's Helm values",
        { Kind: { } kind } => $"{kind} {plan}",
        _ => plan.ToString(),
    };

    private static bool Gives(RuleLayer layer, Definition definition) =>
        layer.Layer == definition.Layer && (layer.Origin == definition.Origin || layer.Layer is Layer.BuiltIn or Layer.ApiServer or Layer.Derived);
}
