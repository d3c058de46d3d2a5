using Alluxio.Config.Explanations;
using Alluxio.Config.Layering;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Rules in words.</summary>
internal static class RuleText
{
    public static string Combine(CombineRule combine) => combine switch
    {
        CombineRule.Replace => "replace",
        CombineRule.MergeByKey => "merge by key",
        CombineRule.Append => "append",
        CombineRule.Forced => "forced",
        _ => "ignored",
    };

    /// <summary>The layers of a rule as items of a list, the strongest first.</summary>
    public static string Layers(Rule rule) =>
        string.Concat(rule.Layers.Select((layer, index) => $"{index + 1}. {Layer(rule, layer, index)}\n"));

    private static string Layer(Rule rule, RuleLayer layer, int index)
    {
        string name = rule.Setting[(rule.Setting.IndexOf('.', StringComparison.Ordinal) + 1)..];
        string place =
            Place(layer) + (Counts(rule, layer) ? "" : ", not read") + (layer.IsAssumed ? ", *assumed*" : "") + Without(rule, layer, index);
        return layer.Default is { } value ? $"{place}: {Markdown.Code(Value(name, value))}" : place;
    }

    private static bool Counts(Rule rule, RuleLayer layer) => !layer.IsIgnored && rule.Combine != CombineRule.Ignored;

    // Of the layers of one part of a merged value the strongest is merged alone.
    private static string Without(Rule rule, RuleLayer layer, int index)
    {
        string[] stronger =
        [
            .. Enumerable.Range(0, index)
                .Where(i => rule.Combine == CombineRule.MergeByKey && layer.Part > 0 && rule.Layers[i].Part == layer.Part)
                .Select(static i => (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return stronger.Length == 0 ? "" : $", only without {string.Join(" and ", stronger)}";
    }

    private static string Value(string name, object value) => value is HashRing ring
        ? $"{(ring.IsDynamic
            ? "dynamic"
            : "static")}, {ring.VirtualNodesPerWorker} virtual nodes, {ring.Provider.ToString().ToUpperInvariant()}"
        : ValueText.Of(name, value);

    private static string Place(RuleLayer layer) => layer.Layer switch
    {
        Layering.Layer.Component => $"component {Field(layer)}",
        Layering.Layer.Global => $"global {Field(layer)}",
        Layering.Layer.Dataset => $"Dataset {Field(layer)}",
        Layering.Layer.Controller => $"controller {Field(layer)}",
        Layering.Layer.Derived => $"derived, {Markdown.Cell(layer.Field)}",
        _ => Markdown.Cell(layer.Field),
    };

    private static string Field(RuleLayer layer) => Markdown.Code(layer.Field) + Markdown.Cell(layer.Origin[layer.Field.Length..]);
}
