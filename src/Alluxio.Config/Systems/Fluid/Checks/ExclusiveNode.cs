using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>Two Datasets that want the same nodes, each for itself.</summary>
internal sealed class ExclusiveNode : CheckRule
{
    private static readonly FieldPath Required = FieldPath.Parse("spec.nodeAffinity.required");

    private static readonly FieldPath Placement = FieldPath.Parse("spec.placement");

    private static readonly FieldPath Selector = FieldPath.Parse("spec.worker.nodeSelector");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6505",
        Title = "Exclusive Datasets on the same nodes",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The Datasets '{first}' and '{second}' require the same nodes ({nodes}), and both have the placement Exclusive. A node runs " +
            "workers of only one of them, so workers of the other stay Pending. Write placement: Shared in both, or require different " +
            "nodes.",
        Cause =
            "Exclusive is the default placement. Kubernetes does not schedule workers of an exclusive Dataset on a node with workers of " +
            "another Dataset.",
        Remedy = "If a node has room for both, set spec.placement of both Datasets to Shared. Otherwise, require different nodes.",
        Source = "Fluid: api/v1alpha1 (PlacementMode), pkg/ddc/base/affinity.go; recorded workers of Fluid, which refuse nodes with any "
            + "pod of a Dataset",
    };

    private DiagnosticMessage Message(string first, string second, string nodes) => Descriptor.MessageOf(first, second, nodes);

    public override void Run(CheckContext context)
    {
        FluidFacts own = FluidFacts.Of(context);
        if (own.GivenDataset is not (Manifest manifest, DatasetSpec spec) || !IsExclusive(spec) || !NamesNodes(spec, own.Runtime))
        {
            return;
        }

        foreach (Manifest candidate in context.Manifests.Of<AlluxioRuntime>())
        {
            // Each pair once, at the later one.
            if (ReferenceEquals(candidate, context.Deployment))
            {
                return;
            }

            if (candidate.Resource is AlluxioRuntime { Metadata.Name: { } name } other
                && Resolution.RuntimeDataset.Find(other, context.Manifests)?.Resource is Dataset { Spec: { } others } && IsExclusive(others)
                && SharedNodes(spec, own.Runtime, others, other) is (string nodes, bool isOfDataset))
            {
                context.Report(
                    Message(name, own.Runtime.Metadata?.Name ?? "", nodes), isOfDataset ? manifest : context.Deployment,
                    !isOfDataset ? Selector : spec.Placement is { Length: > 0 } ? Placement : Required);
            }
        }
    }

    // A Dataset without node names shares all nodes with every other one.
    private static bool NamesNodes(DatasetSpec spec, AlluxioRuntime runtime) =>
        spec.NodeAffinity?.Required?.NodeSelectorTerms is { Count: > 0 } || runtime.Spec?.Worker?.NodeSelector is { Count: > 0 };

    // Affinity and selector hold together; what both say alike leaves both the same nodes.
    private static (string Nodes, bool IsOfDataset)? SharedNodes(
        DatasetSpec spec,
        AlluxioRuntime runtime,
        DatasetSpec others,
        AlluxioRuntime other)
    {
        NodeSelector? terms = spec.NodeAffinity?.Required;
        ValueMap<string>? selector = runtime.Spec?.Worker?.NodeSelector;
        bool areEqual = Equals(terms, others.NodeAffinity?.Required) && Equals(selector ?? [], other.Spec?.Worker?.NodeSelector ?? []);
        return !areEqual ? null
            : terms?.NodeSelectorTerms is { Count: > 0 } ? (string.Join(" or ", terms.NodeSelectorTerms.Select(Words)), true)
            : selector is { Count: > 0 } ? (string.Join(", ", selector.Select(static label => $"{label.Key}: {label.Value}")), false)
            : null;
    }

    private static string Words(NodeSelectorTerm term) => string.Join(" and ", (term.MatchExpressions ?? []).Concat(term.MatchFields ?? [])
        .Select(static expression => $"{expression.Key} {expression.Operator} {string.Join(", ", expression.Values.AsItems())}".TrimEnd()));

    private static bool IsExclusive(DatasetSpec spec) => spec.Placement is null or "" or "Exclusive";
}
