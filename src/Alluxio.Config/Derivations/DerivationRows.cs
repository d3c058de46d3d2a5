namespace Alluxio.Config.Derivations;

/// <summary>The edges of a graph as people read them: fields with the same steps, such as image and tag, share a row.</summary>
internal sealed class DerivationRows
{
    private readonly Dictionary<string, DerivationNode> _nodes;
    private readonly Dictionary<string, string> _labels = [];
    private readonly DerivationGraph _graph;

    public DerivationRows(DerivationGraph graph)
    {
        _graph = graph;
        _nodes = graph.Nodes.ToDictionary(static node => node.Id);
        ILookup<string, DerivationEdge> leaving = graph.Edges.ToLookup(static edge => edge.From);
        ILookup<string, DerivationEdge> arriving = graph.Edges.ToLookup(static edge => edge.To);
        foreach (IGrouping<string, DerivationNode> alike in graph.Nodes.GroupBy(node => Steps(node, leaving[node.Id], arriving[node.Id])))
        {
            string names = string.Join(", ", alike.Select(static node => node.Name));
            DerivationNode first = alike.First();
            foreach (DerivationNode node in alike)
            {
                _labels.Add(node.Id, (first with { Name = names }).ToString());
            }
        }
    }

    /// <summary>The labels of all nodes with what they are, in the order of the graph.</summary>
    public IEnumerable<(string Label, DerivationNodeKind Kind)> Labels =>
        _graph.Nodes.Select(node => (_labels[node.Id], node.Kind)).Distinct();

    /// <summary>The edges between labels, in the order of the graph.</summary>
    public IEnumerable<DerivationEdge> Edges =>
        _graph.Edges.Select(edge => edge with { From = _labels[edge.From], To = _labels[edge.To], Command = null }).Distinct();

    /// <summary>An end of an edge without what its other end says already.</summary>
    public static string Inside(string from, string to) =>
        to.StartsWith($"{from}: ", StringComparison.Ordinal) ? to[(from.Length + 2)..] : to;

    // Settings and containers are alike where the steps that lead from them, and to them, are.
    private string Steps(DerivationNode node, IEnumerable<DerivationEdge> leaving, IEnumerable<DerivationEdge> arriving) =>
        node.Kind is DerivationNodeKind.Workload or DerivationNodeKind.ServiceAccount ? node.Id
            : string.Join('\n', [
                $"{node.Kind} {node.Owner}",
                .. leaving.Select(static edge => $"to {edge.To} {edge.Subject} {edge.Trigger} {edge.IsAssumed} {edge.Reason}"),
                .. arriving.Select(static edge => $"from {edge.From} {edge.Trigger}"),
                .. node.Kind == DerivationNodeKind.Setting
                    ? _graph.Nodes.Where(other => other.Settings.Contains(node.Id)).Select(static other => $"decides {other.Id}")
                    : [],
            ]);
}
