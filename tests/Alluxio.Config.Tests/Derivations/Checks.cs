using Alluxio.Config.Derivations;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>Assertions that hold for every graph.</summary>
internal static class Checks
{
    public static void Edges(DerivationGraph graph)
    {
        HashSet<string> ids = [.. graph.Nodes.Select(static node => node.Id)];
        Assert.Equal(graph.Nodes.Count, ids.Count);
        Assert.Equal(graph.Nodes.Select(static node => node.Kind).Order(), graph.Nodes.Select(static node => node.Kind));
        Assert.All(graph.Edges, edge =>
        {
            Assert.Contains(edge.From, ids);
            Assert.Contains(edge.To, ids);
            Assert.NotEmpty(edge.Source);
            Assert.EndsWith(".", edge.Reason, StringComparison.Ordinal);
            switch (edge.Trigger)
            {
                case DerivationTrigger.ByItself or DerivationTrigger.Never:
                    Assert.Null(edge.Command);
                    break;
                case DerivationTrigger.OperatorStart or DerivationTrigger.DeleteJob or DerivationTrigger.RecreateResource:
                    Assert.NotNull(edge.Command);
                    break;
            }
        });
        Assert.All(graph.Nodes.SelectMany(static node => node.Settings), setting => Assert.Contains(setting, ids));
    }
}
