using Alluxio.Config.Layering;

namespace Alluxio.Config.Derivations;

/// <summary>The fields whose change counts for a setting: those that give its value, and those that would beat them.</summary>
internal static class SettingFields
{
    public static IEnumerable<RuleLayer> Of(Setting setting)
    {
        RuleLayer[] layers = [.. setting.Rule.Layers.Where(static layer => !layer.IsIgnored)];
        int winner = setting.Rule.Combine == CombineRule.Replace
            ? Array.FindIndex(layers, layer => setting.Winners.Any(definition => Gives(layer, definition)))
            : -1;
        return layers
            .Take(winner < 0 ? layers.Length : winner + 1)
            .Where(static layer => layer.Layer is Layer.Component or Layer.Global or Layer.Dataset or Layer.Controller);
    }

    /// <summary>The layers, including the chart values from which the controller's layers come.</summary>
    public static IEnumerable<RuleLayer> WithValues(ResolvedPlan plan, IEnumerable<RuleLayer> layers) =>
        layers.SelectMany(layer => DerivationFacts.Of(plan).SourceFields(plan, layer).Prepend(layer));

    private static bool Gives(RuleLayer layer, Definition definition) =>
        layer.Layer == definition.Layer
            && (layer.Origin == definition.Origin || layer.Layer is Layer.BuiltIn or Layer.ApiServer or Layer.Derived);
}
