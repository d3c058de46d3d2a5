using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>Follows a change along the edges to the pods.</summary>
internal sealed class ChangeWalk(DerivationGraph graph)
{
    private readonly Dictionary<string, (int Position, DerivationNode Node)> _nodes =
        graph.Nodes.Select(static (node, position) => (position, node)).ToDictionary(static entry => entry.node.Id);

    private const string AtNextPull = "The kubelet reads the Secret at each pull: no action is needed.";

    private const string InContent = "New content of a Secret is effective from the next pull, even for existing pods, whether the pod or "
        + "its ServiceAccount lists it. A pod that waits for its image retries automatically.";

    public AfterChange Run(DerivationChange change)
    {
        (IEnumerable<PodsAfterChange> pods, string? note) = change.Kind switch
        {
            DerivationChangeKind.AccountSecrets => OfAccount(change),
            DerivationChangeKind.SecretContent => (OfSecret(change), InContent),
            _ => OfSetting(change),
        };
        ValueList<PodsAfterChange> inOrder = InOrder(pods).ToValueList();
        return new AfterChange { Change = change, Pods = inOrder, Graph = PartOf(inOrder), Note = note };
    }

    // The nodes on the way, and from there on the intended containers.
    private DerivationGraph PartOf(ValueList<PodsAfterChange> found)
    {
        HashSet<DerivationEdge> steps = [.. found.SelectMany(static pods => pods.Way)];
        HashSet<string> containers = [.. found.SelectMany(pods => ContainersOf(
            pods.Workload).Where(container => pods.Containers.Contains(container.Name))).Select(static container => container.Id)];
        bool isOfAccounts = steps.Any(static edge => edge.Subject == DerivationSubject.ServiceAccount);
        HashSet<string> ids =
        [
            .. steps.SelectMany(static edge => (string[])[edge.From, edge.To])
                .Where(id => _nodes[id].Node.Kind != DerivationNodeKind.Container),
            .. found.Select(static pods => pods.Workload.Id),
            .. containers,
            .. isOfAccounts ? graph.Edges.Where(edge => containers.Contains(edge.From)).Select(static edge => edge.To) : [],
        ];
        return graph with
        {
            Nodes = graph.Nodes
                .Where(node => ids.Contains(node.Id))
                .Select(node => node with { Settings = node.Settings.Where(ids.Contains).ToValueList() })
                .ToValueList(),
            Edges = graph.Edges
                .Where(edge => ids.Contains(edge.From)
                    && ids.Contains(edge.To)
                    && (steps.Contains(edge) || containers.Contains(edge.From) || containers.Contains(edge.To)))
                .ToValueList(),
        };
    }

    private IEnumerable<PodsAfterChange> OfSecret(DerivationChange change) =>
        from workload in Of(DerivationNodeKind.Workload)
        where workload.Pod!.Namespace == change.Namespace && workload.Pod.PullSecrets.Any(secret => secret.Name == change.Name)
        select new PodsAfterChange
        {
            Workload = workload,
            Containers = NamesOf(ContainersOf(workload)),
            Outcome = PodsOutcome.Follows,
            Because = AtNextPull,
        };

    private (IEnumerable<PodsAfterChange> Pods, string? Note) OfAccount(DerivationChange change)
    {
        string id = $"ServiceAccount {change.Namespace}/{change.Name}";
        return (UnderAccount(id, []), _nodes.ContainsKey(id)
            ? "A pod that waits for its image also keeps its old list until it is re-created."
            : $"No pod of the graph uses {id}.");
    }

    private (IEnumerable<PodsAfterChange> Pods, string? Note) OfSetting(DerivationChange change)
    {
        bool isOff = change.Kind == DerivationChangeKind.SwitchedOff;
        DerivationNode[] starts = Starts(change.Name);
        List<PodsAfterChange> found = [];
        foreach (DerivationNode start in starts)
        {
            foreach (ValueList<DerivationEdge> way in Ways(start, isOff))
            {
                DerivationNode end = _nodes[way[^1].To].Node;
                found.AddRange(end.Kind == DerivationNodeKind.ServiceAccount ? UnderAccount(end.Id, way) : OfWorkload(start, end, way));
            }
        }

        string known = string.Join(
            ", ",
            Of(DerivationNodeKind.Setting).Where(node => Ways(node, isOff).Any()).Select(static node => node.Name).Distinct());
        return (found, found.Count > 0 ? null
            : starts.Length > 0 && !isOff
                ? $"'{change.Name}' has no effect in the graph now: another setting overrides it, or it is unused."
            : known.Length == 0 ? "The graph has no such setting."
            : isOff ? $"'{change.Name}' switches no part of the graph; its settings are {known}."
            : $"The graph covers only images and pull secrets, so the restarts of '{change.Name}' are unknown here: compare the two states "
                + "(AlluxioConfig.Compare). "
                + $"Its settings are {known}.");
    }

    // By its name; otherwise a node below that field, or the field of a chart whose path ends with the name.
    private DerivationNode[] Starts(string name)
    {
        DerivationNode[] settings = [.. Of(DerivationNodeKind.Setting)];
        DerivationNode[] found = Array.FindAll(settings, node => node.Name == name);
        if (found.Length == 0)
        {
            found = Array.FindAll(settings, node => node.Name.StartsWith($"{name}.", StringComparison.Ordinal));
        }

        return found.Length > 0 || !name.Contains('.', StringComparison.Ordinal)
            ? found
            : Array.FindAll(settings, node => node.Name.EndsWith($".{name}", StringComparison.Ordinal));
    }

    // Every reachable node, by the first path to it. A switch has its own edges.
    private IEnumerable<ValueList<DerivationEdge>> Ways(DerivationNode start, bool isOff)
    {
        HashSet<(string, DerivationSubject)> seen = [];
        Queue<(string Node, DerivationSubject? Subject, ValueList<DerivationEdge> Way)> open = new([(start.Id, null, [])]);
        while (open.TryDequeue(out (string Node, DerivationSubject? Subject, ValueList<DerivationEdge> Way) at))
        {
            foreach (DerivationEdge edge in graph.Edges)
            {
                bool fits = at.Subject is null ? (edge.Subject == DerivationSubject.Presence) == isOff : edge.Subject == at.Subject;
                if (edge.From == at.Node
                    && fits
                    && edge.Subject != DerivationSubject.PodTemplate
                    && IsBelow(edge)
                    && seen.Add((edge.To, edge.Subject)))
                {
                    ValueList<DerivationEdge> way = at.Way.Add(edge);
                    yield return way;
                    open.Enqueue((edge.To, edge.Subject, way));
                }
            }
        }
    }

    // Containers lead to their account, which takes nothing from them.
    private bool IsBelow(DerivationEdge edge) => _nodes[edge.From].Node.Kind != DerivationNodeKind.Container;

    // Pods on the way may only hand on what is not meant for them.
    private IEnumerable<PodsAfterChange> OfWorkload(DerivationNode start, DerivationNode workload, ValueList<DerivationEdge> way)
    {
        DerivationNode[] all = [.. ContainersOf(workload)];
        DerivationNode[] meant = [.. all.Where(container => container.Settings.Contains(start.Id))];
        bool isWhole = workload.Settings.Contains(start.Id);
        if (!isWhole && meant.Length == 0)
        {
            yield break;
        }

        // A removed component has no pods to replace.
        DerivationEdge? pods = way[^1].Subject == DerivationSubject.Presence && isWhole
            ? null
            : graph.Edges.FirstOrDefault(edge => edge.From == workload.Id && edge.Subject == DerivationSubject.PodTemplate);
        yield return Judge(workload, isWhole ? all : meant, pods is null ? way : way.Add(pods), way[^1]);
    }

    private IEnumerable<PodsAfterChange> UnderAccount(string account, ValueList<DerivationEdge> way) =>
        from edge in graph.Edges
        where edge.To == account
        let container = _nodes[edge.From].Node
        where container.Kind == DerivationNodeKind.Container
        group edge by container.Owner into pod
        let workload = _nodes[pod.Key!].Node
        select Judge(workload, [.. ContainersOf(workload)], way.Add(pod.First()), pod.First());

    private static PodsAfterChange Judge(
        DerivationNode workload,
        DerivationNode[] containers,
        ValueList<DerivationEdge> way,
        DerivationEdge main)
    {
        List<DerivationEdge> waiting = [];
        for (int i = 0; i < way.Count; i++)
        {
            // Pods that the change restarted earlier have started again; objects that are created again have new pods.
            bool isDone = way[i].Trigger switch
            {
                DerivationTrigger.ByItself or DerivationTrigger.Never => true,
                DerivationTrigger.OperatorStart => i > 0,
                DerivationTrigger.DeletePod => waiting.Exists(static edge =>
                    edge.Trigger is DerivationTrigger.RecreateResource or DerivationTrigger.DeleteJob or DerivationTrigger.DeleteOrphan),
                _ => false,
            };
            if (!isDone)
            {
                waiting.Add(way[i]);
            }
        }

        PodsOutcome outcome = way.Any(static edge => edge.Trigger == DerivationTrigger.Never) ? PodsOutcome.Unaffected
            : waiting.Exists(static edge => edge.Trigger == DerivationTrigger.DeleteOrphan) ? PodsOutcome.PossibleOrphan
            : waiting.Count == 0 ? PodsOutcome.Follows
            : waiting.TrueForAll(static edge => edge.Trigger == DerivationTrigger.NextRun) ? PodsOutcome.AtNextRun
            : PodsOutcome.StaysBehind;
        IEnumerable<DerivationEdge> decisive =
            outcome == PodsOutcome.Unaffected ? way.Where(static edge => edge.Trigger == DerivationTrigger.Never)
                : waiting.Count > 0 ? way.Where(edge => edge == main || waiting.Contains(edge))
                : [main, way[^1]];
        return new PodsAfterChange
        {
            Workload = workload,
            Containers = NamesOf(containers),
            Outcome = outcome,
            Way = way,
            Waiting = outcome == PodsOutcome.Unaffected ? [] : [.. waiting],
            Because = string.Join(' ', decisive.Select(static edge => edge.Reason).Distinct()),
        };
    }

    // Image and tag, or two ways to one pod, tell one thing; what takes more to happen counts.
    private IEnumerable<PodsAfterChange> InOrder(IEnumerable<PodsAfterChange> found) => found
        .GroupBy(static pods => pods.Workload.Id)
        .Select(static group => group.OrderByDescending(static pods => pods.Waiting.Count).First() with
        {
            Containers = group.SelectMany(static pods => pods.Containers).Distinct().ToValueList(),
        })
        .OrderBy(pods => _nodes[pods.Workload.Id].Position);

    private IEnumerable<DerivationNode> Of(DerivationNodeKind kind) => graph.Nodes.Where(node => node.Kind == kind);

    private IEnumerable<DerivationNode> ContainersOf(DerivationNode workload) =>
        Of(DerivationNodeKind.Container).Where(container => container.Owner == workload.Id);

    private static ValueList<string> NamesOf(IEnumerable<DerivationNode> containers) =>
        containers.Select(static container => container.Name).ToValueList();
}
