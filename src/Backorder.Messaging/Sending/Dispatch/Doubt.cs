using NodaTime;

namespace Backorder.Messaging;

/// <summary>Whether a message that may have left already is sent again.</summary>
internal static class Doubt
{
    // By which the clocks of machines may differ.
    private static readonly Duration Skew = Duration.FromMinutes(5);

    /// <summary>A key that the sender still honours settles it; a key that it has forgotten never does; without keys the policy decides.</summary>
    /// <remarks>A first attempt that lies ahead of now was noted by a clock that was wrong; how long ago it was nobody knows.</remarks>
    public static bool SendAgain(Duration? keyWindow, Instant? firstAttemptAt, Instant now, DoubtfulDelivery withoutKeys) =>
        keyWindow is { } window
            ? firstAttemptAt is { } first && now - first < window && first - now <= Skew
            : withoutKeys == DoubtfulDelivery.SendAgain;
}
