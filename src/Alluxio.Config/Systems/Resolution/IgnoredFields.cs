using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Reports fields that are given and have no effect.</summary>
internal static class IgnoredFields
{
    // Every manifest has them, without an expected effect; the last is present in a Dataset that was read from a cluster.
    private static readonly HashSet<string> Silent = ["apiVersion", "kind", "metadata", "spec.runtimes"];

    /// <summary>Fields that no rule reads.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="manifestOf">The manifest in which a layer finds its field.</param>
    /// <param name="reasonForUnread">The reason for a field whose rule has none.</param>
    /// <param name="diagnostics">Where findings go.</param>
    /// <param name="isReported">Whether the field of a layer has another finding.</param>
    public static void Report(
        RuleReader rules, Func<RuleLayer, Manifest?> manifestOf, string reasonForUnread, DiagnosticBag diagnostics,
        Func<RuleLayer, bool>? isReported = null)
    {
        foreach ((Rule rule, RuleLayer layer) in rules.Ignored)
        {
            if (isReported?.Invoke(layer) != true
                && !Silent.Contains(layer.Field)
                && rules.Define(layer)?.Value is { } value
                && !RuleEvaluator.IsEmpty(value)
                && !IsEffectiveValue(rule, value))
            {
                Add(FieldPath.Parse(layer.Field), manifestOf(layer), rule.Note ?? reasonForUnread, diagnostics);
            }
        }
    }

    // A field that repeats the effective value, such as a switch that is off, is no finding.
    private static bool IsEffectiveValue(Rule rule, object value)
    {
        object[] defaults = [.. rule.Layers.Where(static layer => !layer.IsIgnored).Select(static layer => layer.Default).OfType<object>()];
        return defaults.Length == 0 ? value is false : defaults.Contains(value);
    }

    /// <summary>One field without effect.</summary>
    public static void Add(
        FieldPath path, Manifest? manifest, string reason, DiagnosticBag diagnostics,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        diagnostics.Add(FluidDiagnostics.FieldIgnored(path, reason).At(manifest?.LocateKey(path), path) with { Severity = severity });
}
