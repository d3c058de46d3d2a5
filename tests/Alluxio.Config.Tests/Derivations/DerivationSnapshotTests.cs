using Alluxio.Config.Derivations;
using Alluxio.Config.Tests.Images;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>Graphs and answers as people see them.</summary>
public class DerivationSnapshotTests
{
    [Theory]
    [InlineData("Fluid", "txt")]
    [InlineData("Fluid", "md")]
    [InlineData("Fluid", "mmd")]
    [InlineData("OpenOperator", "txt")]
    [InlineData("Cluster", "txt")]
    [InlineData("Cluster", "mmd")]
    [InlineData("Rook", "txt")]
    [InlineData("Rook", "mmd")]
    [InlineData("Shuffle", "txt")]
    [InlineData("Shuffle", "md")]
    [InlineData("Shuffle", "mmd")]
    public void Graph_IsTheVerifiedOne(string system, string form)
    {
        DerivationGraph graph = Graphs.Of(system);
        Snapshot.Match(form switch { "md" => graph.ToMarkdown(), "mmd" => graph.ToMermaid(), _ => $"{graph}\n" }, form, system);
    }

    [Theory]
    [InlineData("Fluid")]
    [InlineData("OpenOperator")]
    [InlineData("Cluster")]
    [InlineData("Rook")]
    [InlineData("Shuffle")]
    public void After_EveryChange_IsTheVerifiedOne(string system)
    {
        DerivationGraph graph = Graphs.Of(system);
        IEnumerable<DerivationChange> changes = graph.Nodes.SelectMany(node => node.Kind switch
        {
            DerivationNodeKind.Setting => graph.Edges.Any(edge => edge.From == node.Id && edge.Subject == DerivationSubject.Presence)
                ? [DerivationChange.OfSwitchedOff(node.Name)]
                : [DerivationChange.OfSetting(node.Name)],
            DerivationNodeKind.ServiceAccount =>
                (DerivationChange[])[DerivationChange.OfAccountSecrets(node.Id.Split(' ', '/')[1], node.Name)],
            _ => [],
        });

        Snapshot.Match(string.Concat(changes.Distinct().Select(change => $"{graph.After(change)}\n\n")), "txt", system);
    }

    [Theory]
    [InlineData("rook-operator-image-discovery-on")]
    [InlineData("rook-operator-image-discovery-off")]
    [InlineData("rook-ceph-image-preparation-finished")]
    [InlineData("rook-operator-image-preparation-active")]
    [InlineData("rook-operator-account")]
    [InlineData("rook-list-of-the-osd-account")]
    [InlineData("rook-csi-image-on-delete")]
    [InlineData("shuffle-worker-account")]
    [InlineData("shuffle-app-account")]
    [InlineData("shuffle-registry")]
    [InlineData("shuffle-list-of-the-default-account")]
    public void Scenario_WithItsGraph_IsTheVerifiedOne(string scenario)
    {
        AfterChange after = Graphs.After(scenario);
        Snapshot.Match($"{after.ToMarkdown()}\n```mermaid\n{after.Graph.ToMermaid()}```\n", "md", scenario);
    }
}
