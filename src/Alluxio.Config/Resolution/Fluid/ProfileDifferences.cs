using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>Says where the documented and the as-built result differ for the given manifest.</summary>
internal static class ProfileDifferences
{
    // Only settings that have another rule in the other table can differ.
    private static readonly string[] Candidates =
        [.. FluidRules.Documented.Rules.Where(rule => !FluidRules.AsBuilt.Rules.Contains(rule)).Select(static rule => rule.Setting)];

    public static void Report(FluidInput input, FluidRuleReader current, DiagnosticBag diagnostics)
    {
        FluidRuleReader documented = new(input, FluidRules.Documented);
        FluidRuleReader asBuilt = new(input, FluidRules.AsBuilt);
        foreach (string setting in Candidates)
        {
            // A gateway that does not run has no results that could differ.
            if (setting.StartsWith("apiGateway.", StringComparison.Ordinal) && input.Spec.ApiGateway?.Enabled != true)
            {
                continue;
            }

            Setting? left = Evaluate(documented, setting);
            Setting? right = Evaluate(asBuilt, setting);
            if (left is null || right is null || Equals(left.UntypedValue, right.UntypedValue))
            {
                continue;
            }

            string name = setting[(setting.LastIndexOf('.') + 1)..];
            SourceLocation? location = left.Winners.Concat(right.Winners).Select(static winner => winner.Location).FirstOrDefault(static place => place is not null);
            diagnostics.Add(FluidDiagnostics.ProfilesDiffer.Create(
                location,
                null,
                null,
                null,
                setting,
                new Shown(name, left.UntypedValue),
                new Shown(name, right.UntypedValue),
                current.Table.Profile == Profile.AsBuilt ? "as-built" : "documented",
                right.Rule.Note ?? "As built the field is not read."));
        }
    }

    private static Setting? Evaluate(FluidRuleReader rules, string setting)
    {
        string name = setting[(setting.LastIndexOf('.') + 1)..];
        return name switch
        {
            "imagePullSecrets" => rules.Replace<ValueList<LocalObjectReference>>(setting),
            "jvmOptions" => rules.List(setting),
            "resources" when setting.StartsWith("fuse.", StringComparison.Ordinal) => FuseResources(rules),
            "resources" => rules.Replace<ResourceRequirements>(setting),
            "properties" => OwnProperties(rules, setting),
            _ => null,
        };
    }

    // What stands in the component's own variable; the shared properties are the same under both tables.
    private static Setting<ValueMap<string>> OwnProperties(FluidRuleReader rules, string setting)
    {
        Rule rule = rules[setting];
        ValueList<RuleLayer> own = rule.Layers.Where(static layer => layer.Layer == Layer.Component).ToValueList();
        return RuleEvaluator.Replace<ValueMap<string>>(rule with { Combine = CombineRule.Replace, Layers = own }, rules.Define);
    }

    // As built everything is dropped without limits.memory.
    private static Setting<ResourceRequirements> FuseResources(FluidRuleReader rules)
    {
        Setting<ResourceRequirements> setting = RuleEvaluator.Replace<ResourceRequirements>(rules["fuse.resources"], rules.Define);
        bool isDropped = rules.Table.Profile == Profile.AsBuilt && setting.Value?.Limits?.ContainsKey("memory") != true;
        return isDropped ? setting with { Value = null } : setting;
    }

    /// <summary>A value that becomes text when the message does.</summary>
    private sealed record Shown(string Name, object? Value)
    {
        public override string ToString() => SettingText.Format(Name, Value);
    }
}
