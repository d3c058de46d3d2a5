using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Rules and layers as the tables of all systems write them.</summary>
internal static class RuleRows
{
    public static Rule Replace(string setting, string source, string? note, params ReadOnlySpan<RuleLayer> layers) =>
        Row(CombineRule.Replace, setting, source, note, layers);

    public static Rule Merge(string setting, string source, string? note, params ReadOnlySpan<RuleLayer> layers) =>
        Row(CombineRule.MergeByKey, setting, source, note, layers);

    public static Rule Append(string setting, string source, string? note, params ReadOnlySpan<RuleLayer> layers) =>
        Row(CombineRule.Append, setting, source, note, layers);

    public static Rule Forced(string setting, string source, string? note, params ReadOnlySpan<RuleLayer> layers) =>
        Row(CombineRule.Forced, setting, source, note, layers);

    public static Rule Unread(string setting, string source, string? note, params ReadOnlySpan<RuleLayer> layers) =>
        Row(CombineRule.Ignored, setting, source, note, layers);

    public static Rule Row(
        CombineRule combine, string setting, string source, string? note, params ReadOnlySpan<RuleLayer> layers) =>
        new() { Setting = setting, Combine = combine, Source = source, Note = note, Layers = ValueList.Create(layers) };

    /// <summary>The flags among options, which no object shows as the setting: the options themselves have a rule.</summary>
    public static RuleLayer Flags(RuleLayer options) =>
        options with { Portion = FieldPortion.SystemProperties, NotEmitted = "The flags are JVM options, which have their own rule." };

    public static RuleLayer Derived(string words) => new() { Layer = Layer.Derived, Field = words };

    public static RuleLayer Ignored(RuleLayer layer) => layer with { IsIgnored = true };
}
