using Alluxio.Config.Derivations;
using Alluxio.Config.Derivations.OtherSystems;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>Shuffle: orborus, its workers, their apps.</summary>
public class ShuffleTests
{
    private const string Restart = "kubectl rollout restart deployment/orborus -n shuffle";

    [Theory]
    [InlineData("SHUFFLE_WORKER_SERVICE_ACCOUNT_NAME", "shuffle-workers")]
    [InlineData("SHUFFLE_APP_SERVICE_ACCOUNT_NAME", "each app")]
    [InlineData("REGISTRY_URL", "each app")]
    [InlineData("SHUFFLE_BASE_IMAGE_REGISTRY", "shuffle-workers")]
    public void ChangedVariable_ReachesPodsThroughARestartOfOrborus(string variable, string workload)
    {
        PodsAfterChange pods = Assert.Single(KnownGraphs.Shuffle(Graphs.Shuffle).After(DerivationChange.OfSetting(variable)).Pods);

        Assert.Equal((workload, PodsOutcome.StaysBehind), (pods.Workload.Name, pods.Outcome));
        Assert.Equal([Restart], pods.Commands);
    }

    [Fact]
    public void ImageOfOrborus_FollowsByItself() => Assert.Equal(
        [("orborus", PodsOutcome.Follows)],
        KnownGraphs.Shuffle(Graphs.Shuffle)
            .After(DerivationChange.OfSetting("image of the template")).Pods.Select(static pods => (pods.Workload.Name, pods.Outcome)));

    // The content of a Secret is what is taken over without a restart, not the list of an account.
    [Fact]
    public void OnlyTheContentOfASecret_IsTakenOverWithoutARestart()
    {
        DerivationGraph graph = KnownGraphs.Shuffle(Graphs.Shuffle);

        Assert.Equal(
            ["kubectl rollout restart deployment/shuffle-workers -n shuffle"],
            graph.After(DerivationChange.OfAccountSecrets("shuffle", "shuffle-worker")).Commands);
        Assert.Equal([Restart], graph.After(DerivationChange.OfAccountSecrets("shuffle", "shuffle-app")).Commands);
        Assert.Empty(graph.After(DerivationChange.OfSecretContent("shuffle", "registry")).Commands);
    }

    [Fact]
    public void EveryOption_ChangesTheGraph()
    {
        ShuffleOptions[] others =
        [
            new() { Namespace = "soar" },
            new() { Orborus = "soar-orborus" },
            new() { OrborusAccount = "orborus" },
            new() { WorkerAccount = "worker" },
            new() { AppAccount = "app" },
            new() { WorkerImage = "ghcr.io/shuffle/shuffle-worker:latest" },
        ];
        DerivationGraph[] graphs = [KnownGraphs.Shuffle(), .. others.Select(static options => KnownGraphs.Shuffle(options))];

        Assert.Equal(typeof(ShuffleOptions).GetProperties().Length, others.Length);
        Assert.Equal(graphs.Length, graphs.Distinct().Count());
        Assert.All(graphs, Checks.Edges);
    }
}
