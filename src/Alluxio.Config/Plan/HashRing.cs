namespace Alluxio.Config;

/// <summary>
/// How clients spread data over workers: a consistent hash ring. Every change of an effective value on a running cluster remaps the data,
/// which loses all cached data.
/// </summary>
public sealed record HashRing
{
    /// <summary>The default ring.</summary>
    public static HashRing Default { get; } = new();

    /// <summary>Whether only workers that are online take part; otherwise every registered worker does.</summary>
    /// <value>The default is <see langword="true"/>. Property <c>alluxio.user.dynamic.consistent.hash.ring.enabled</c>.</value>
    public bool IsDynamic { get; init; } = true;

    /// <summary>How many points each worker has on the ring; more make the balance finer.</summary>
    /// <value>The default is 2000. Property
    /// <c>alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker</c>.</value>
    public int VirtualNodesPerWorker { get; init; } = 2000;

    /// <summary>Whether all workers get the same number of points or each by its capacity.</summary>
    /// <value>The default is <see cref="HashRingProvider.Default"/>. Property
    /// <c>alluxio.user.worker.selection.policy.consistent.hash.provider.impl</c>.</value>
    public HashRingProvider Provider { get; init; }

    /// <summary>The ring in one line: <c>dynamic, 2000 virtual nodes per worker, provider DEFAULT</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{(IsDynamic ? "dynamic" : "static")}, {VirtualNodesPerWorker} virtual nodes per worker, provider {(Provider
            == HashRingProvider.Capacity ? "CAPACITY" : "DEFAULT")}");
}
