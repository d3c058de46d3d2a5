using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The nodes that masters and workers may run on. Mirrors pkg/ddc/alluxio/transform.go and pkg/ctrl/affinity.go.
internal sealed partial class FluidResolver
{
    private const string Exclusive = "Exclusive";

    private Affinity? MasterAffinity()
    {
        Setting<CacheableNodeAffinity> given = _rules.Replace<CacheableNodeAffinity>(
            "master.affinity", value => !_mounts.HasLocal || value is not CacheableNodeAffinity { Required: not null });
        return Report(
            "master.affinity",
            given.Value?.Required is { } required ? OfNodes(Copied(required)) : null,
            given.Winners,
            given.Hidden).Value;
    }

    /// <summary>Joins what the Dataset requires of nodes with what Fluid adds for all workers.</summary>
    /// <param name="fuseLabel">The label of nodes that run FUSE.</param>
    /// <param name="placement">Whether the Dataset shares its nodes.</param>
    /// <param name="hasWorkers">A runtime scaled to zero is left as the chart made it.</param>
    private Affinity? WorkerAffinity(string fuseLabel, string placement, bool hasWorkers)
    {
        Affinity? joined = null;
        List<Definition>? winners = null;
        List<Definition>? hidden = null;
        foreach (RuleLayer layer in _rules["worker.affinity"].Layers)
        {
            Definition? definition =
                layer.Layer == Layer.Derived ? Definition.Of(layer, OfWorkers(fuseLabel, placement)) : _rules.Define(layer);
            Affinity? part = layer.IsIgnored || !hasWorkers ? null : definition?.Value switch
            {
                Affinity own => own,
                CacheableNodeAffinity { Required: { } required } => OfNodes(OmitEmpty.Compact(required)),
                _ => null,
            };
            if (definition is not null)
            {
                (part is null ? hidden ??= [] : winners ??= []).Add(definition);
            }

            joined = Joined(joined, part);
        }

        return Report("worker.affinity", joined, RuleEvaluator.ToValueList(winners), RuleEvaluator.ToValueList(hidden)).Value;
    }

    // The layers give different fields.
    private static Affinity? Joined(Affinity? strong, Affinity? weak) => strong is null || weak is null ? strong ?? weak : new Affinity
    {
        PodAntiAffinity = strong.PodAntiAffinity ?? weak.PodAntiAffinity,
        NodeAffinity = new NodeAffinity
        {
            RequiredDuringSchedulingIgnoredDuringExecution = strong.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution
                ?? weak.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution,
            PreferredDuringSchedulingIgnoredDuringExecution = strong.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution
                ?? weak.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution,
        },
    };

    private static Affinity OfNodes(NodeSelector required) =>
        new() { NodeAffinity = new NodeAffinity { RequiredDuringSchedulingIgnoredDuringExecution = required } };

    // The engine copies key, operator and values of expressions; fields are lost.
    private static NodeSelector Copied(NodeSelector required)
    {
        NodeSelectorTerm[] terms = [.. (required.NodeSelectorTerms ?? []).Select(static term => new NodeSelectorTerm
        {
            MatchExpressions = term.MatchExpressions is { Count: > 0 } expressions
                ? expressions.Select(static e => new NodeSelectorRequirement { Key = e.Key, Operator = e.Operator, Values = e.Values })
                    .ToValueList()
                : null,
        })];
        return new NodeSelector { NodeSelectorTerms = new(terms) };
    }

    private static Affinity OfWorkers(string fuseLabel, string placement) => new()
    {
        PodAntiAffinity = placement == Exclusive ? Alone : BesideOthers,
        NodeAffinity = new NodeAffinity
        {
            PreferredDuringSchedulingIgnoredDuringExecution =
            [
                new PreferredSchedulingTerm
                {
                    Weight = 100,
                    Preference = new NodeSelectorTerm
                    {
                        MatchExpressions = [new NodeSelectorRequirement { Key = fuseLabel, Operator = "In", Values = ["true"] }],
                    },
                },
            ],
        },
    };

    private static PodAffinityTerm Term(LabelSelectorRequirement requirement) => new()
    {
        LabelSelector = new LabelSelector { MatchExpressions = [requirement] },
        TopologyKey = "kubernetes.io/hostname",
    };

    private static readonly PodAffinityTerm AnyDataset =
        Term(new LabelSelectorRequirement { Key = FluidLabels.Dataset, Operator = "Exists" });

    private static readonly PodAntiAffinity Alone = new() { RequiredDuringSchedulingIgnoredDuringExecution = [AnyDataset] };

    private static readonly PodAntiAffinity BesideOthers = new()
    {
        PreferredDuringSchedulingIgnoredDuringExecution = [new WeightedPodAffinityTerm { Weight = 50, PodAffinityTerm = AnyDataset }],
        RequiredDuringSchedulingIgnoredDuringExecution =
            [Term(new LabelSelectorRequirement { Key = FluidLabels.Placement, Operator = "In", Values = [Exclusive] })],
    };
}
