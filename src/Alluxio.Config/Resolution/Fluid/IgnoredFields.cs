using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>Reports fields that are given and have no effect.</summary>
internal static class IgnoredFields
{
    // Nobody gives it: it is there when a Dataset was read from a cluster.
    private const string WrittenByFluid = "spec.runtimes";

    /// <summary>Fields that no rule reads.</summary>
    public static void Report(FluidInput input, RuleReader rules, DiagnosticBag diagnostics)
    {
        foreach (Rule rule in rules.Table.Rules)
        {
            foreach (RuleLayer layer in rule.Layers)
            {
                bool isGiven = IsIgnored(rule, layer) && layer.Kind is not null && !RuleEvaluator.IsEmpty(rules.Define(layer)?.Value);
                if (isGiven && layer.Field != WrittenByFluid && !IsUsedElsewhere(rules.Table, layer))
                {
                    Manifest? manifest = layer.Layer == Layer.Dataset ? input.DatasetManifest : input.RuntimeManifest;
                    Add(FieldPath.Parse(layer.Field), manifest, rule.Note ?? "Fluid does not read it.", diagnostics);
                }
            }
        }

        ReportTiers(input, diagnostics);
    }

    /// <summary>Ports that reach neither an object nor a property.</summary>
    /// <param name="input">The manifests.</param>
    /// <param name="component">The component that the ports are given for.</param>
    /// <param name="given">What is given.</param>
    /// <param name="resolved">What became of it.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static void ReportPorts(FluidInput input, string component, ValueMap<long>? given, Setting<ValueMap<int>> resolved, DiagnosticBag diagnostics)
    {
        foreach (string slot in given?.Keys ?? [])
        {
            FieldPath path = FieldPath.Parse($"spec.{component}.ports").Append(slot);
            if (resolved.Value?.ContainsKey(slot) != true)
            {
                string known = resolved.Value is { } ports ? $"The ports of {component} are here: {string.Join(", ", ports.Keys)}." : $"Here {component} has no ports.";
                Add(path, input.RuntimeManifest, known, diagnostics);
            }
            else if (resolved.Winners.Any(static winner => winner.Layer == Layer.BuiltIn))
            {
                Add(path, input.RuntimeManifest, "Masters and workers are both on the container network, where the numbers are fixed.", diagnostics);
            }
        }
    }

    // Fluid's own examples give both, and so do most manifests: worth knowing, not worth a warning.
    private static void ReportTiers(FluidInput input, DiagnosticBag diagnostics)
    {
        ValueList<Level> levels = input.Spec.Tieredstore?.Levels ?? [];
        for (int i = 0; i < levels.Count; i++)
        {
            foreach ((string field, string? value) in ((string, string?)[])[("high", levels[i].High), ("low", levels[i].Low)])
            {
                if (value is { Length: > 0 })
                {
                    FieldPath path = FieldPath.Parse("spec.tieredstore.levels").Append(i).Append(field);
                    Add(path, input.RuntimeManifest, "No template of the chart reads it.", diagnostics, DiagnosticSeverity.Information);
                }
            }
        }
    }

    private static bool IsUsedElsewhere(RuleTable table, RuleLayer ignored) => table.Rules.Any(rule =>
        rule.Layers.Any(layer => layer.Kind == ignored.Kind && layer.Field == ignored.Field && !IsIgnored(rule, layer)));

    private static bool IsIgnored(Rule rule, RuleLayer layer) => layer.IsIgnored || rule.Combine == CombineRule.Ignored;

    private static void Add(
        FieldPath path, Manifest? manifest, string reason, DiagnosticBag diagnostics, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        diagnostics.Add(FluidDiagnostics.FieldIgnored.Create(manifest?.LocateKey(path), path, null, null, path, reason) with { Severity = severity });
}
