using NodaTime;

namespace Backorder.Messaging;

/// <summary>A message on its way into the outbox: what is sent, and what will have been told once it was accepted.</summary>
/// <remarks><see cref="Content"/> is personal; all else is not, so a store can keep the two apart and erase a person for good.</remarks>
public sealed record OutboxMessage
{
    /// <summary>The message's key.</summary>
    public MessageKey Key => Content.Key;

    /// <summary>The shop that speaks.</summary>
    public string Shop => Content.Shop;

    /// <summary>The order's id.</summary>
    public string Order => Content.Order;

    /// <summary>The way it travels.</summary>
    public Channel Channel => Content.Channel;

    /// <summary>The key that it shares with its companion on another channel.</summary>
    public required MessageKey Plan { get; init; }

    /// <summary>
    /// Its news, <see cref="MessageKey.OfNews"/>. While a message may have left without our knowing, another one on its channel with the same
    /// news is not taken, until the day that the first one promised for the next update.
    /// </summary>
    public required MessageKey News { get; init; }

    /// <summary>The run that it comes from.</summary>
    public required string Run { get; init; }

    /// <summary>1 for the first message about this order, 2 for the second, …</summary>
    public required int Ordinal { get; init; }

    /// <summary>The moment it was planned for. Of two plans for one order the later one is newer.</summary>
    public required Instant PlannedAt { get; init; }

    /// <summary>What is sent.</summary>
    public required OutgoingMessage Content { get; init; }

    /// <summary>IANA id of the recipient's zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>What the customer will have been told; empty for a companion that does not count as telling. <see cref="ToldLine.SentAt"/> is set on acceptance.</summary>
    public IReadOnlyList<ToldLine> Told { get; init; } = [];

    /// <summary>What its choice link lets the customer do; null: it has none. Companions share one. It holds from the moment that the message is queued; <see cref="LedgerQuery.ByReference"/> reads it, and a store may leave it out where it hands the message back.</summary>
    public ChoiceGrant? Grant { get; init; }

    /// <summary>The next update that it promises; null: none.</summary>
    public PromisedUpdate? NextUpdate { get; init; }
}
