namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>
/// Facts about an installation of Shuffle on Kubernetes that decide which pods follow its settings. The library reads no manifests
/// of Shuffle; names are those of its chart and its code.
/// </summary>
public sealed record ShuffleOptions
{
    /// <summary>The namespace of orborus, of the workers and of the apps.</summary>
    /// <value>The default is <c>shuffle</c>.</value>
    public string Namespace { get; init; } = "shuffle";

    /// <summary>The name of the Deployment of orborus, which starts the workers.</summary>
    /// <value>The default is <c>orborus</c>; the chart puts the name of the release before it.</value>
    public string Orborus { get; init; } = "orborus";

    /// <summary>The account of orborus itself.</summary>
    /// <value>The default is empty: Kubernetes takes <c>default</c>.</value>
    public string OrborusAccount { get; init; } = "";

    /// <summary>The variable <c>SHUFFLE_WORKER_SERVICE_ACCOUNT_NAME</c> of orborus.</summary>
    /// <value>The default is empty: the workers run under <c>default</c>.</value>
    public string WorkerAccount { get; init; } = "";

    /// <summary>The variable <c>SHUFFLE_APP_SERVICE_ACCOUNT_NAME</c> of orborus.</summary>
    /// <value>The default is empty: the apps run under <c>default</c>.</value>
    public string AppAccount { get; init; } = "";

    /// <summary>The image of the workers.</summary>
    /// <value>The default is <see langword="null"/>: not known.</value>
    public string? WorkerImage { get; init; }
}
