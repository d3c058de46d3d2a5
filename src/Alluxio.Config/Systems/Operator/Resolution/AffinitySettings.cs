using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>Affinities, of which each layer may give node affinity, pod affinity and anti-affinity.</summary>
internal static class AffinitySettings
{
    /// <summary>The rule by which two pods of one label keep off one node.</summary>
    /// <param name="label">The label's name.</param>
    /// <param name="value">The label's value.</param>
    public static Affinity Apart(string label, string value) => new()
    {
        PodAntiAffinity = new PodAntiAffinity
        {
            RequiredDuringSchedulingIgnoredDuringExecution =
            [
                new PodAffinityTerm
                {
                    LabelSelector = new LabelSelector
                    {
                        MatchExpressions = [new LabelSelectorRequirement { Key = label, Operator = "In", Values = [value] }],
                    },
                    TopologyKey = "kubernetes.io/hostname",
                },
            ],
        },
    };

    /// <summary>
    /// Evaluates a rule for an affinity: of each of its three kinds the strongest layer's counts whole. Of layers in a part other than 0
    /// only the strongest counts.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="define">What a layer gives.</param>
    public static Setting<Affinity> Read(Rule rule, Func<RuleLayer, Definition?> define)
    {
        if (rule.Combine == CombineRule.Replace)
        {
            return RuleEvaluator.Replace<Affinity>(rule, define);
        }

        Affinity? merged = null;
        List<Definition> winners = [];
        List<Definition> hidden = [];
        HashSet<int> taken = [];
        foreach (RuleLayer layer in rule.Layers)
        {
            if (define(layer) is not { } definition)
            {
                continue;
            }

            Affinity? joined = definition.Value is Affinity given && !layer.IsIgnored && (layer.Part == 0 || taken.Add(layer.Part))
                ? Joined(merged, given)
                : merged;
            (joined == merged ? hidden : winners).Add(definition);
            merged = joined;
        }

        return new Setting<Affinity>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = merged,
            Winners = new([.. winners]),
            Hidden = new([.. hidden]),
        };
    }

    private static Affinity Joined(Affinity? strong, Affinity weak) => strong is null ? weak : strong with
    {
        NodeAffinity = strong.NodeAffinity ?? weak.NodeAffinity,
        PodAffinity = strong.PodAffinity ?? weak.PodAffinity,
        PodAntiAffinity = strong.PodAntiAffinity ?? weak.PodAntiAffinity,
    };
}
