using System.Diagnostics.CodeAnalysis;

namespace Backorder.Messaging;

/// <summary>
/// The identity of one message on one channel: a SHA-256 of all that is said, to which address. Planned again, the same message has the same
/// key; whatever the customer would notice makes another one. A purchase order's number or a forecast's revision is no part of it.
/// </summary>
/// <remarks>
/// 52 letters and digits in lower case (base32), safe in headers, addresses and file names, and in that one form only. Equality is that of the
/// text.
/// </remarks>
public readonly record struct MessageKey : IComparable<MessageKey>
{
    private const int Bytes = 32;

    private readonly string? _value;

    private MessageKey(string value) => _value = value;

    /// <summary>The key of a message.</summary>
    /// <param name="plan">What it says.</param>
    /// <param name="channel">The way it travels.</param>
    /// <returns>The key.</returns>
    public static MessageKey Of(MessagePlan plan, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new MessageKey(PlanDigest.Of(plan, channel));
    }

    /// <summary>The key that a plan's messages on all channels have in common.</summary>
    /// <param name="plan">What they say.</param>
    /// <returns>The key.</returns>
    public static MessageKey OfPlan(MessagePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new MessageKey(PlanDigest.Of(plan, channel: null));
    }

    /// <summary>The key of the news in a plan: what <see cref="OfPlan"/> covers and both addresses, without the days that move with the day of planning (the next update, and until when an answer counts).</summary>
    /// <param name="plan">What it says.</param>
    /// <returns>The key.</returns>
    public static MessageKey OfNews(MessagePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new MessageKey(PlanDigest.OfNews(plan));
    }

    /// <summary>Reads a key.</summary>
    /// <param name="text">The text; null is no key.</param>
    /// <param name="key">The key, or the default value, which is none.</param>
    /// <returns>Whether it is one, in its one form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out MessageKey key)
    {
        key = text is not null && Base32.IsCanonical(text, Bytes) ? new MessageKey(text) : default;
        return key._value is not null;
    }

    /// <summary>Compares two keys ordinally.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>Less than 0, 0 or more than 0.</returns>
    public int CompareTo(MessageKey other) => string.CompareOrdinal(_value, other._value);

    /// <summary>Whether one key comes before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(MessageKey left, MessageKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one key comes after another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(MessageKey left, MessageKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one key does not come after another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it does not.</returns>
    public static bool operator <=(MessageKey left, MessageKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one key does not come before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether it does not.</returns>
    public static bool operator >=(MessageKey left, MessageKey right) => left.CompareTo(right) >= 0;

    /// <summary>The key's 52 characters.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This message key was never made; use MessageKey.Of or MessageKey.TryParse.");
}
