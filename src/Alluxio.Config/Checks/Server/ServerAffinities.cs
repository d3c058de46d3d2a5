using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>The API server's rules for affinities.</summary>
internal static class ServerAffinities
{
    private const int MaximumWeight = 100;

    public static void Review(ServerReview review, Affinity? affinity)
    {
        if (affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution is { } required)
        {
            if (required.NodeSelectorTerms is not { Count: > 0 })
            {
                Refuse(review, "a required node affinity", null, "must have at least one term", "nodeSelectorTerms");
            }

            foreach (NodeSelectorTerm term in required.NodeSelectorTerms.AsItems())
            {
                Term(review, term);
            }
        }

        foreach (PreferredSchedulingTerm preferred in (affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution).AsItems())
        {
            Weight(review, preferred.Weight);
            Term(review, preferred.Preference);
        }

        Pods(
            review,
            affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
            affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution);
        Pods(
            review, affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
            affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution);
    }

    private static void Pods(ServerReview review, ValueList<PodAffinityTerm>? required, ValueList<WeightedPodAffinityTerm>? preferred)
    {
        foreach (PodAffinityTerm term in required.AsItems())
        {
            PodTerm(review, term);
        }

        foreach (WeightedPodAffinityTerm weighted in preferred.AsItems())
        {
            Weight(review, weighted.Weight);
            PodTerm(review, weighted.PodAffinityTerm);
        }
    }

    private static void Weight(ServerReview review, int? weight)
    {
        if (weight is not (>= 1 and <= MaximumWeight))
        {
            string text = ServerObjects.Number(weight ?? 0);
            Refuse(review, "the weight of a preferred affinity", text, "must be a number from 1 to 100", "weight", text);
        }
    }

    private static void PodTerm(ServerReview review, PodAffinityTerm? term)
    {
        string topology = term?.TopologyKey ?? "";
        if (!ServerFormats.IsQualifiedName(topology))
        {
            Refuse(
                review, "the topology key of a pod affinity", topology,
                topology.Length == 0 ? ServerRequirements.Missing : ServerRequirements.Key, "topologyKey", topology);
        }

        foreach (string space in (term?.Namespaces).AsItems().Where(static space => !ServerFormats.IsLabel(space)))
        {
            Refuse(review, "a namespace of a pod affinity", space, ServerRequirements.Label, "namespaces", space);
        }

        Selector(review, term?.LabelSelector);
        Selector(review, term?.NamespaceSelector);
        LabelKeys(review, term?.MatchLabelKeys, term, "matchLabelKeys");
        LabelKeys(review, term?.MismatchLabelKeys, term, "mismatchLabelKeys");
    }

    private static void LabelKeys(ServerReview review, ValueList<string>? keys, PodAffinityTerm? term, string field)
    {
        if (keys is not { Count: > 0 })
        {
            return;
        }

        if (term?.LabelSelector is not { } selector)
        {
            Refuse(review, field, null, "requires a labelSelector", field);
            return;
        }

        foreach (string key in keys.AsSpan())
        {
            bool isRepeated = field == "matchLabelKeys" && (term.MismatchLabelKeys.AsItems().Contains(key)
                || selector.MatchLabels?.ContainsKey(key) == true
                    || selector.MatchExpressions.AsItems().Any(expression => expression.Key == key));
            if (isRepeated || !ServerFormats.IsQualifiedName(key))
            {
                string rule = isRepeated ? "must not be in mismatchLabelKeys or in the selector" : ServerRequirements.Key;
                Refuse(review, $"a key of {field}", key, rule, field, key);
            }
        }
    }

    private static void Selector(ServerReview review, LabelSelector? selector)
    {
        ServerObjects.Labels(review, selector?.MatchLabels, "a label to select by", SourceFields.Affinity);
        foreach (LabelSelectorRequirement expression in (selector?.MatchExpressions).AsItems())
        {
            Key(review, expression.Key);
            bool hasValues = expression.Values is { Count: > 0 };
            switch (expression.Operator)
            {
                case "In" or "NotIn":
                    if (!hasValues)
                    {
                        Values(review, expression.Operator, "must have at least one value");
                    }

                    foreach (string value in expression.Values.AsItems().Where(static value => !ServerFormats.IsLabelValue(value)))
                    {
                        Refuse(review, "a value of a label selector", value, ServerRequirements.LabelValue, "values", value);
                    }

                    break;
                case "Exists" or "DoesNotExist":
                    if (hasValues)
                    {
                        Values(review, expression.Operator, "must have no values");
                    }

                    break;
                default:
                    Refuse(
                        review, "the operator of a label selector", expression.Operator, "must be one of In, NotIn, Exists, DoesNotExist",
                        "operator", expression.Operator);
                    break;
            }
        }
    }

    // The possible values of nodes are unknown.
    private static void Term(ServerReview review, NodeSelectorTerm? term)
    {
        foreach (NodeSelectorRequirement expression in (term?.MatchExpressions).AsItems())
        {
            Key(review, expression.Key);
            int values = expression.Values?.Count ?? 0;
            string? rule = expression.Operator switch
            {
                "In" or "NotIn" => values == 0 ? "must have at least one value" : null,
                "Exists" or "DoesNotExist" => values > 0 ? "must have no values" : null,
                "Gt" or "Lt" => values != 1 ? "must have exactly one value" : null,
                _ => "must be one of In, NotIn, Exists, DoesNotExist, Gt, Lt",
            };
            if (rule is not null)
            {
                Values(review, expression.Operator, rule);
            }
        }

        foreach (NodeSelectorRequirement field in (term?.MatchFields).AsItems())
        {
            if (field.Key != "metadata.name")
            {
                Refuse(review, "the key of matchFields", field.Key, "must be metadata.name", "key", field.Key);
            }

            if (field.Operator is not ("In" or "NotIn") || field.Values is not [{ } name] || !ServerFormats.IsSubdomain(name))
            {
                bool isOfOperator = field.Operator is not ("In" or "NotIn");
                RefusalSource source = new(SourceFields.Affinity)
                {
                    Item = [("key", field.Key ?? ""), ("operator", field.Operator ?? "")],
                    Below = isOfOperator ? "operator" : "values",
                };
                review.Refuse(
                    "an entry of matchFields",
                    field.Operator,
                    "must have the operator In or NotIn and the name of one node",
                    source);
            }
        }
    }

    private static void Key(ServerReview review, string? key)
    {
        if (!ServerFormats.IsQualifiedName(key ?? ""))
        {
            Refuse(review, "the key of an expression", key, ServerRequirements.Key, "key", key);
        }
    }

    private static void Values(ServerReview review, string? how, string rule) =>
        Refuse(review, "an expression with this operator", how, rule, "operator", how);

    private static void Refuse(ServerReview review, string what, string? shown, string rule, string key, string? text = null) =>
        review.Refuse(what, shown, rule, SourceFields.Affinity, text is null ? key : null, text);
}
