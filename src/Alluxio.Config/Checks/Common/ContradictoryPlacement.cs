using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>Pods whose node selector and required affinity no node can satisfy together.</summary>
internal sealed class ContradictoryPlacement : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6059",
        Title = "Unsatisfiable node placement",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "No node can run the pods of {component}: {terms} require contradictory values of the label '{label}'. Correct the values; " +
            "until then, the pods stay Pending.",
        Cause =
            "A node has one value for each label. The scheduler requires both the node selector and the node affinity. One of them often " +
            "comes from the component, and the other from the cluster or the Dataset.",
        Remedy = "Correct one of the two values, or remove one of the two requirements.",
        Source = "Kubernetes: assigning pods to nodes",
    };

    private DiagnosticMessage Message(string component, string terms, string label) => Descriptor.MessageOf(component, terms, label);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (Workload workload in context.Workloads)
        {
            PodSpec? pod = workload.Template?.Spec;
            ValueList<NodeSelectorTerm>? terms =
                pod?.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms;
            if (terms is { Count: > 0 }
                && terms.All(term => Contradiction(pod!.NodeSelector ?? [], term) is not null)
                && PodPlaces.ComponentOf(context, workload) is { } component)
            {
                string key = Contradiction(pod!.NodeSelector ?? [], terms[0])!;
                bool selects = pod.NodeSelector?.ContainsKey(key) == true;
                (Manifest manifest, FieldPath path) = selects
                    ? (context.Deployment, PodPlaces.Entry(context, component, "nodeSelector", key))
                    : PodPlaces.NodeExpression(
                        context,
                        component,
                        terms[0].MatchExpressions.AsItems().LastOrDefault(requirement => requirement.Key == key));
                context.Report(
                    Message(
                        component,
                        selects ? "its node selector and its required node affinity" : "the terms of its required node affinity",
                        key),
                    manifest, path);
            }
        }
    }

    /// <summary>A label of which the selector and a term ask what cannot be.</summary>
    private static string? Contradiction(ValueMap<string> selector, NodeSelectorTerm term)
    {
        ValueList<NodeSelectorRequirement> requirements = term.MatchExpressions ?? [];
        foreach (string key in requirements.Select(static requirement => requirement.Key ?? "").Distinct(StringComparer.Ordinal))
        {
            IEnumerable<string>? allowed = selector.TryGetValue(key, out string? selected) ? [selected] : null;
            bool isAbsent = false;
            HashSet<string> refused = new(StringComparer.Ordinal);
            foreach (NodeSelectorRequirement requirement in requirements.Where(requirement => requirement.Key == key))
            {
                IEnumerable<string> values = requirement.Values.AsItems();
                switch (requirement.Operator)
                {
                    // An expression without values is refused and has its own finding.
                    case "In" when requirement.Values is { Count: > 0 }:
                        allowed = allowed is null ? values : allowed.Intersect(values, StringComparer.Ordinal);
                        break;
                    case "NotIn":
                        refused.UnionWith(values);
                        break;
                    case "DoesNotExist":
                        isAbsent = true;
                        break;
                }
            }

            if (allowed is not null && (isAbsent || allowed.All(refused.Contains)))
            {
                return key;
            }
        }

        return null;
    }
}
