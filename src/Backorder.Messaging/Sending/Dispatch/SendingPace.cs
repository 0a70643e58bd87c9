namespace Backorder.Messaging;

/// <summary>How fast each channel's sender may be given messages, in this process: as many a minute as it says, in bursts of a second's worth.</summary>
/// <remarks>Safe to share between threads; one for all dispatchers of a process. It goes by the clock's timestamps, which no correction of the clock moves.</remarks>
internal sealed class SendingPace
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Channel, TimeSpan> _used = [];
    private readonly TimeProvider _clock;
    private readonly long _start;

    public SendingPace(TimeProvider clock)
    {
        _clock = clock;
        _start = clock.GetTimestamp();
    }

    /// <summary>Takes the right to send one message.</summary>
    /// <returns>Zero where it was given; else how long to wait before asking again.</returns>
    public TimeSpan Take(IMessageSender sender)
    {
        if (sender.MessagesPerMinute is not { } rate)
        {
            return TimeSpan.Zero;
        }

        var each = TimeSpan.FromMinutes(1) / rate;
        var burst = each * Math.Max(1, rate / 60);
        lock (_lock)
        {
            var now = _clock.GetElapsedTime(_start);
            var free = _used.GetValueOrDefault(sender.Channel, TimeSpan.MinValue);

            // A clock of a test may go back; then it begins anew.
            free = free < now || free - now > burst + each ? now : free;
            var wait = free + each - burst - now;
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            _used[sender.Channel] = free + each;
            return TimeSpan.Zero;
        }
    }
}
