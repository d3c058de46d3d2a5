using k8s;
using k8s.Autorest;

namespace Alluxio.Config;

/// <summary>Reads the objects of Alluxio deployments from a running cluster.</summary>
/// <remarks>
/// Objects are taken as the API server sends them, with all fields, whether KubernetesClient has them or not. It only reads, without
/// watches. Secrets are read only where <see cref="LiveClusterOptions.IncludeSecrets"/> asks for them.
/// </remarks>
public static class LiveCluster
{
    /// <summary>Reads what one plan can be compared with: the kinds of its manifests and objects in their namespaces, and pods.</summary>
    /// <param name="client">The client. It stays open.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Secrets, pages and patience; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The objects, and what could not be read: missing permissions and missing kinds do not stop the rest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="HttpOperationException">The API server does not know who asks (401).</exception>
    /// <exception cref="HttpRequestException">The API server cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped, or the client's own limit of time was reached.</exception>
    public static Task<LiveClusterState> ReadAsync(
        IKubernetes client, ResolvedPlan plan, LiveClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ReadAsync(client, [plan], options, cancellationToken);
    }

    /// <summary>Reads what several plans can be compared with; a kind that two of them need is read once.</summary>
    /// <param name="client">The client. It stays open.</param>
    /// <param name="plans">The plans, for example of <see cref="AlluxioConfig.ResolveAll"/>.</param>
    /// <param name="options">Secrets, pages and patience; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The objects, and what could not be read: missing permissions and missing kinds do not stop the rest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="plans"/> is <see langword="null"/>.</exception>
    /// <exception cref="HttpOperationException">The API server does not know who asks (401).</exception>
    /// <exception cref="HttpRequestException">The API server cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped, or the client's own limit of time was reached.</exception>
    public static async Task<LiveClusterState> ReadAsync(
        IKubernetes client,
        IEnumerable<ResolvedPlan> plans,
        LiveClusterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(plans);
        ResolvedPlan[] asked = [.. plans];
        ClusterReading reading = new(client, options ?? LiveClusterOptions.Default);
        await reading.ListAsync(PlanKinds.Of(asked), cancellationToken).ConfigureAwait(false);
        await ReadPartsAsync(reading, asked, cancellationToken).ConfigureAwait(false);
        return reading.State();
    }

    /// <summary>
    /// Reads all Alluxio deployments of a namespace, of Fluid and of both operators: custom resources and the objects of their controllers.
    /// The state's <see cref="LiveClusterState.Manifests"/> can be resolved.
    /// </summary>
    /// <param name="client">The client. It stays open.</param>
    /// <param name="namespaceName">The namespace.</param>
    /// <param name="options">Secrets, pages and patience; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>
    /// The objects, and what could not be read: missing permissions and missing kinds do not stop the rest. The kinds of systems that are
    /// not installed are <see cref="UnreadReason.NotServed"/>.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="namespaceName"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="HttpOperationException">The API server does not know who asks (401).</exception>
    /// <exception cref="HttpRequestException">The API server cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped, or the client's own limit of time was reached.</exception>
    public static async Task<LiveClusterState> ReadAsync(
        IKubernetes client, string namespaceName, LiveClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(namespaceName);
        ClusterReading reading = new(client, options ?? LiveClusterOptions.Default);
        await reading.ListAsync(PlanKinds.OfNamespace(namespaceName), cancellationToken).ConfigureAwait(false);

        // Which Secrets and which objects outside of the namespace belong to the deployments is known when they are resolved.
        ResolvedPlan[] plans = [.. AlluxioConfig.ResolveAll(reading.State().Manifests)];
        await ReadPartsAsync(reading, plans, cancellationToken).ConfigureAwait(false);
        return reading.State();
    }

    // Which pods belong to the workloads is known when those are there.
    private static async Task ReadPartsAsync(ClusterReading reading, ResolvedPlan[] plans, CancellationToken cancellationToken)
    {
        await reading.ListAsync(RunningKinds.Of(plans, reading.Objects), cancellationToken).ConfigureAwait(false);
        IEnumerable<KindInNamespace> named = [.. RunningControllers.Of(plans, reading.Options), .. PlanNames.Of(plans, reading)];
        await reading.GetAsync(named.Distinct(), cancellationToken).ConfigureAwait(false);
    }
}
