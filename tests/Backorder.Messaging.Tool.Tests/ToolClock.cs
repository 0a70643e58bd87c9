using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>The machine's clock as a test wants it. The second for which the tool waits for another process is over at once; other timers are real.</summary>
internal sealed class ToolClock(Instant start) : TimeProvider
{
    private Instant _now = start;

    /// <summary>The moment of the sample kettle.</summary>
    public static ToolClock Samples => At("2026-06-08T08:00:00Z");

    public static ToolClock At(string instant) => new(InstantPattern.ExtendedIso.Parse(instant).Value);

    public override long TimestampFrequency => NodaConstants.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now.ToDateTimeOffset();

    public override long GetTimestamp() => _now.ToUnixTimeTicks();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == TimeSpan.FromSeconds(1))
        {
            _now += Duration.FromSeconds(1);
            dueTime = TimeSpan.Zero;
        }

        return base.CreateTimer(callback, state, dueTime, period);
    }
}
