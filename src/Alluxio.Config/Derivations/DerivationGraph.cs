using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>
/// How settings reach pods: from settings to workloads, containers and their ServiceAccounts, with the required action of each step.
/// </summary>
public sealed record DerivationGraph
{
    /// <summary>The subject of the graph, for example the namespace and the name of a deployment.</summary>
    public required string Name { get; init; }

    /// <summary>The nodes: settings, then workloads, then containers, then accounts.</summary>
    public required ValueList<DerivationNode> Nodes { get; init; }

    /// <summary>The edges.</summary>
    public required ValueList<DerivationEdge> Edges { get; init; }

    /// <summary>Which pods a change updates, which it does not update, and the commands that update those.</summary>
    /// <param name="change">The change.</param>
    /// <returns>An answer without pods if the change is unknown to the graph. Its note says so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/>.</exception>
    public AfterChange After(DerivationChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new ChangeWalk(this).Run(change);
    }

    /// <summary>The edges for people, as a table. No line break at the end.</summary>
    public override string ToString() => DerivationText.Write(this);

    /// <summary>The edges as a Markdown table.</summary>
    public string ToMarkdown() => DerivationText.WriteMarkdown(this);

    /// <summary>The graph in the language of Mermaid, which forges draw in a block of that name. Assumed steps are dotted.</summary>
    public string ToMermaid() => DerivationMermaid.Write(this);
}
