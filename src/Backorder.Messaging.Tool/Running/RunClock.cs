using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>A clock that stands at the moment planned for, so that the same input gives the same messages.</summary>
internal sealed class RunClock(Instant start) : TimeProvider
{
    public Instant Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
