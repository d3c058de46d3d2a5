namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>A clock on which waiting takes no time. It keeps what was waited for.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether waiting never ends instead.</summary>
    public bool IsStopped { get; init; }

    public List<TimeSpan> Waited { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waited.Add(dueTime);
        return System.CreateTimer(callback, state, IsStopped ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, period);
    }
}
