using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>Reports fields that are given and have no effect.</summary>
internal static class IgnoredFields
{
    public static void Report(FluidInput input, RuleReader rules, DiagnosticBag diagnostics)
    {
        foreach (Rule rule in rules.Table.Rules)
        {
            foreach (RuleLayer layer in rule.Layers)
            {
                if (IsWithoutEffect(rule, layer) && rules.Define(layer) is { } definition && !RuleEvaluator.IsEmpty(definition.Value))
                {
                    SourceLocation? location = input.RuntimeManifest.LocateKey(Values.FieldPath.Parse(layer.Field));
                    diagnostics.Add(FluidDiagnostics.FieldIgnored.Create(
                        location, Values.FieldPath.Parse(layer.Field), null, null, layer.Field, rule.Note ?? "Fluid does not read it."));
                }
            }
        }
    }

    private static bool IsWithoutEffect(Rule rule, RuleLayer layer) =>
        layer.Layer == Layer.Component && (layer.IsIgnored || rule.Combine == CombineRule.Ignored);
}
