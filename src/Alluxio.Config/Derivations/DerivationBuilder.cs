using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>Collects nodes and edges, each once, and puts them into the graph's order.</summary>
internal sealed class DerivationBuilder(string name)
{
    private readonly List<DerivationNode> _nodes = [];
    private readonly List<DerivationEdge> _edges = [];
    private readonly HashSet<string> _ids = [];
    private readonly HashSet<(string From, string To, DerivationSubject Subject)> _steps = [];

    /// <summary>A setting; the same one may be asked for many times.</summary>
    public string Setting(string setting, string? owner)
    {
        string id = owner is null ? setting : $"{setting} of {owner}";
        return Add(new DerivationNode { Id = id, Kind = DerivationNodeKind.Setting, Name = setting, Owner = owner });
    }

    public string Workload(PullingPod pod, ValueMap<string> selector, params IEnumerable<string> settings) => Add(new DerivationNode
    {
        Id = pod.ToString(),
        Kind = DerivationNodeKind.Workload,
        Name = pod.Name,
        Pod = pod,
        Selector = selector,
        Settings = settings.Distinct().ToValueList(),
    });

    /// <summary>A container. Two of one pod may have the same name, or none that is known.</summary>
    public string Container(string workload, string? container, string? image, params IEnumerable<string> settings)
    {
        string label = container ?? "(unknown name)";
        string id = $"{workload}: {label}";
        for (int number = 2; _ids.Contains(id); number++)
        {
            id = $"{workload}: {label} {number}";
        }

        return Add(new DerivationNode
        {
            Id = id,
            Kind = DerivationNodeKind.Container,
            Name = label,
            Owner = workload,
            Image = image,
            Settings = settings.Distinct().ToValueList(),
        });
    }

    public string Account(string inNamespace, string account) =>
        Add(new DerivationNode
        {
            Id = $"ServiceAccount {inNamespace}/{account}",
            Kind = DerivationNodeKind.ServiceAccount,
            Name = account,
        });

    /// <summary>An edge. Of several between two nodes about one thing the first counts.</summary>
    public void Edge(DerivationEdge edge)
    {
        if (_steps.Add((edge.From, edge.To, edge.Subject)))
        {
            _edges.Add(edge);
        }
    }

    public DerivationGraph Build() => new()
    {
        Name = name,
        Nodes = _nodes.OrderBy(static node => (int)node.Kind).ToValueList(),
        Edges = [.. _edges],
    };

    private string Add(DerivationNode node)
    {
        if (_ids.Add(node.Id))
        {
            _nodes.Add(node);
        }

        return node.Id;
    }
}
