using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The clock of one machine: the world's time, and how far off the machine is. A jump moves no timer, as on a real machine.</summary>
internal sealed class NodeClock(Func<Instant> world) : TimeProvider
{
    private readonly List<NodeTimer> _timers = [];

    public Duration Off { get; set; }

    public Instant? NextTimer => _timers.Min(static timer => timer.DueAt);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => NodaConstants.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => (world() + Off).ToDateTimeOffset();

    public override long GetTimestamp() => world().ToUnixTimeTicks();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new NodeTimer(this, callback, state);
        _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Fires the timers that are due, in the sequence in which they were made.</summary>
    public void Fire()
    {
        while (_timers.Find(timer => timer.DueAt <= world()) is { } due)
        {
            due.DueAt = null;
            due.Callback(due.State);
        }
    }

    private sealed class NodeTimer(NodeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimerCallback Callback => callback;

        public object? State => state;

        public Instant? DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock.World() + Duration.FromTimeSpan(dueTime);
            return true;
        }

        public void Dispose()
        {
            DueAt = null;
            clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private Instant World() => world();
}
