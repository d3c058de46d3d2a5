namespace Alluxio.Config.Tests.Commands;

/// <summary>
/// A clock for slow work: each read advances it by two seconds. A timer fires on request, and just before it is disposed.
/// </summary>
internal sealed class SlowClock : TimeProvider
{
    private long _seconds;

    private Action _tick = static () => { };

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => _seconds += 2;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _tick = () => callback(state);
        return new Ticking(_tick);
    }

    public void Tick() => _tick();

    private sealed class Ticking(Action tick) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => tick();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
