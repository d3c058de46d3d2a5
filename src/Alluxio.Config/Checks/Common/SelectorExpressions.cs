using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>Finds the expressions of affinities, each with its field.</summary>
internal static class SelectorExpressions
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";

    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    private const string Expressions = "matchExpressions";

    /// <summary>The expressions of an <see cref="Affinity"/> or a <see cref="NodeSelector"/>; none of anything else.</summary>
    public static IEnumerable<SelectorExpression> Of(FieldPath path, object? value) => value switch
    {
        NodeSelector selector => OfNodes(path, selector),
        Affinity affinity => OfAffinity(path, affinity),
        _ => [],
    };

    private static IEnumerable<SelectorExpression> OfAffinity(FieldPath path, Affinity affinity)
    {
        FieldPath nodes = path.Append("nodeAffinity");
        ValueList<PreferredSchedulingTerm>? preferred = affinity.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution;
        return OfNodes(nodes.Append(Required), affinity.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution)
            .Concat(Enumerable.Range(0, preferred?.Count ?? 0)
                .SelectMany(i => OfTerm(nodes.Append(Preferred).Append(i).Append("preference"), preferred![i].Preference)))
            .Concat(OfPods(
                path.Append("podAffinity"),
                affinity.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
                affinity.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution))
            .Concat(OfPods(
                path.Append("podAntiAffinity"),
                affinity.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
                affinity.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution));
    }

    private static IEnumerable<SelectorExpression> OfPods(
        FieldPath path,
        ValueList<PodAffinityTerm>? must,
        ValueList<WeightedPodAffinityTerm>? should)
    {
        for (int i = 0; i < must?.Count; i++)
        {
            foreach (SelectorExpression expression in OfLabels(path.Append(Required).Append(i), must[i].LabelSelector))
            {
                yield return expression;
            }
        }

        for (int i = 0; i < should?.Count; i++)
        {
            foreach (SelectorExpression expression in OfLabels(
                path.Append(Preferred).Append(i).Append("podAffinityTerm"),
                should[i].PodAffinityTerm?.LabelSelector))
            {
                yield return expression;
            }
        }
    }

    private static IEnumerable<SelectorExpression> OfNodes(FieldPath path, NodeSelector? selector) =>
        Enumerable.Range(0, selector?.NodeSelectorTerms?.Count ?? 0)
            .SelectMany(i => OfTerm(path.Append("nodeSelectorTerms").Append(i), selector!.NodeSelectorTerms![i]));

    private static IEnumerable<SelectorExpression> OfTerm(FieldPath path, NodeSelectorTerm? term)
    {
        for (int i = 0; i < term?.MatchExpressions?.Count; i++)
        {
            NodeSelectorRequirement item = term.MatchExpressions[i];
            yield return new SelectorExpression(path.Append(Expressions).Append(i), item.Key, item.Operator, item.Values, IsOfNodes: true);
        }
    }

    private static IEnumerable<SelectorExpression> OfLabels(FieldPath path, LabelSelector? selector)
    {
        for (int i = 0; i < selector?.MatchExpressions?.Count; i++)
        {
            LabelSelectorRequirement item = selector.MatchExpressions[i];
            yield return new SelectorExpression(
                path.Append("labelSelector").Append(Expressions).Append(i),
                item.Key,
                item.Operator,
                item.Values,
                IsOfNodes: false);
        }
    }
}
