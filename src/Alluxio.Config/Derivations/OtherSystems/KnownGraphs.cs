namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>
/// The graphs of systems whose manifests the library does not read. A few options say what is to be known of an installation.
/// The graph of a deployment of Alluxio comes from its plan: <see cref="PlanDerivations.Derivations"/>.
/// </summary>
public static class KnownGraphs
{
    /// <summary>The graph of an installation of Rook v1.16: operator, discovery, preparation of disks, daemons, CSI drivers.</summary>
    /// <param name="options">What is to be known of it. The default is an installation with the defaults of its chart.</param>
    public static DerivationGraph Rook(RookOptions? options = null) => RookGraph.Of(options ?? new RookOptions());

    /// <summary>The graph of an installation of Shuffle on Kubernetes: orborus, workers, apps.</summary>
    /// <param name="options">What is to be known of it. The default is an installation with the defaults of its chart.</param>
    public static DerivationGraph Shuffle(ShuffleOptions? options = null) => ShuffleGraph.Of(options ?? new ShuffleOptions());
}
