using NodaTime;

namespace Backorder.Messaging.Testing;

/// <summary>A clock that stands until it is told to move. Timers made from it fire when it passes their time, on the thread that moves it.</summary>
/// <remarks>Safe to share between threads; its zone is UTC.</remarks>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private Instant _now;

    /// <summary>Creates a clock.</summary>
    /// <param name="start">The time at first; null: 2026-06-08, eight o'clock.</param>
    public FakeClock(Instant? start = null) => _now = start ?? Some.Now;

    /// <summary>The time.</summary>
    public Instant Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => NodaConstants.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    /// <inheritdoc/>
    public override long GetTimestamp() => Now.ToUnixTimeTicks();

    /// <summary>Moves the clock on, past every timer that is due on the way, in the sequence of their times.</summary>
    /// <param name="by">By how much; not negative.</param>
    public void Advance(Duration by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        MoveTo(Now + by);
    }

    /// <summary>Sets the clock, back too; timers fire only where it moves on past them.</summary>
    /// <param name="to">The time.</param>
    public void MoveTo(Instant to)
    {
        while (TakeDue(to) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = to;
        }
    }

    /// <summary>How many timers wait, so that a test can move the clock only when somebody is waiting for it.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count(static timer => timer.DueAt is not null);
            }
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? TakeDue(Instant until)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.DueAt <= until).MinBy(static timer => timer.DueAt);
            if (next is not null)
            {
                _now = Instant.Max(_now, next.DueAt!.Value);
                next.DueAt = next.Period > TimeSpan.Zero ? next.DueAt + Duration.FromTimeSpan(next.Period) : null;
            }

            return next;
        }
    }

    private sealed class FakeTimer : ITimer
    {
        private readonly FakeClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        public FakeTimer(FakeClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
        }

        public Instant? DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => _callback(_state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._lock)
            {
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _clock._now + Duration.FromTimeSpan(dueTime);
                Period = period;
            }

            return true;
        }

        public void Dispose()
        {
            lock (_clock._lock)
            {
                DueAt = null;
                _clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
