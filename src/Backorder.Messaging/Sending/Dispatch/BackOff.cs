using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>How long to wait before the next attempt: doubling, with a jitter of a quarter that the message's key decides.</summary>
internal static class BackOff
{
    private static readonly Duration Longest = Duration.FromHours(6);
    private static readonly Duration LongestAsked = Duration.FromDays(7);

    /// <param name="key">The message.</param>
    /// <param name="attempts">Attempts so far, at least 1.</param>
    /// <param name="first">The wait after the first.</param>
    public static Duration After(MessageKey key, int attempts, Duration first)
    {
        var doubled = first * (1L << Math.Min(attempts - 1, 20));
        return Duration.Min(doubled, Longest) * (0.75 + (0.5 * Fraction(key, attempts)));
    }

    /// <summary>What the provider asks for, within reason: at least a second, at most a week.</summary>
    public static Duration Asked(Duration after) => Duration.Max(Duration.FromSeconds(1), Duration.Min(after, LongestAsked));

    private static double Fraction(MessageKey key, int attempts)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key} {attempts}")));
        return BitConverter.ToUInt16(hash) / (double)ushort.MaxValue;
    }
}
