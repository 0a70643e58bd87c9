using NodaTime;

namespace Backorder.Messaging;

/// <summary>Whether a message that may have left already is sent again.</summary>
internal static class Doubt
{
    /// <summary>A key that the sender still honours settles it; a key that it has forgotten never does; without keys the policy decides.</summary>
    public static bool SendAgain(Duration? keyWindow, Instant? firstAttemptAt, Instant now, DoubtfulDelivery withoutKeys) =>
        keyWindow is { } window
            ? firstAttemptAt is { } first && now - first < window
            : withoutKeys == DoubtfulDelivery.SendAgain;
}
