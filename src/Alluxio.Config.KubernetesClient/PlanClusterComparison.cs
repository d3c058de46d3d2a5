using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>Compares a plan with what <see cref="LiveCluster"/> read.</summary>
public static class PlanClusterComparison
{
    /// <summary>
    /// Compares each object of a plan with the cluster, like <see cref="PlanLiveComparison.CompareToLive"/> does. Unread objects are
    /// reported in the notes of the comparison, and in those of each object that is <see cref="LiveState.NotRead"/>.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="state">What was read.</param>
    /// <param name="options">The ignored parts; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="state"/> is <see langword="null"/>.</exception>
    public static LiveComparison CompareToLive(this ResolvedPlan plan, LiveClusterState state, LiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        LiveComparison comparison = plan.CompareToLive(state.Objects, options);
        IEnumerable<string> gaps = state.Unread
            .Where<UnreadObjects>(static unread => unread.Reason != UnreadReason.NotServed)
            .Select(static unread => unread.ToString());
        return state.Unread.Count == 0 ? comparison : comparison with
        {
            Objects = comparison.Objects.Select<LiveObjectComparison, LiveObjectComparison>(found => WithGap(found, state)).ToValueList(),
            Notes = [.. comparison.Notes, .. gaps],
        };
    }

    private static LiveObjectComparison WithGap(LiveObjectComparison found, LiveClusterState state) =>
        found.State == LiveState.Missing && state.Unread.FirstOrDefault(unread => IsOf(unread, found)) is { } unread
            ? found with { State = StateOf(unread), Notes = [$"Not checked: {unread}"] }
            : found;

    // An object of a kind that the API server does not have is not there for certain.
    private static LiveState StateOf(UnreadObjects unread) =>
        unread.Reason == UnreadReason.NotServed ? LiveState.Missing : LiveState.NotRead;

    private static bool IsOf(UnreadObjects unread, LiveObjectComparison found) =>
        unread.Kind == found.Kind && (unread.Namespace ?? "") == found.Namespace && (unread.Name is null || unread.Name == found.Name);
}
