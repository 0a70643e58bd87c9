using NodaTime;

namespace Backorder.Messaging;

/// <summary>What one customer was told, when, by which channel, and what was answered, as the ledger and the outbox know it. It holds no name, no address and no text.</summary>
public sealed record EvidenceRecord
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The messages, in the order in which they were planned.</summary>
    public required IReadOnlyList<EvidenceMessage> Messages { get; init; }

    /// <summary>What was heard and recorded, answers too, in order of time.</summary>
    public required IReadOnlyList<OrderEvent> Events { get; init; }

    /// <summary>The record as plain text, lines parted by LF.</summary>
    /// <returns>The same text for the same record.</returns>
    public string ToText() => EvidenceForms.Text(this);

    /// <summary>The record as one JSON object, indented, in UTF-8 and with a line end.</summary>
    /// <returns>The same bytes for the same record.</returns>
    public byte[] ToJson() => EvidenceForms.Json(this);
}

/// <summary>One message, and how far it came.</summary>
public sealed record EvidenceMessage
{
    /// <summary>Its key.</summary>
    public required MessageKey Key { get; init; }

    /// <summary>The way it travelled; null where the outbox no longer knows it.</summary>
    public Channel? Channel { get; init; }

    /// <summary>What it was about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Its place among the messages about the order.</summary>
    public required int Ordinal { get; init; }

    /// <summary>How far it came; <see cref="DeliveryState.Accepted"/> is taken over for delivery, not read.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>When it was accepted for delivery; null: it was not.</summary>
    public Instant? AcceptedAt { get; init; }

    /// <summary>Whether an attempt may have reached the customer without our knowing.</summary>
    public bool InDoubt { get; init; }

    /// <summary>What it told, line by line; empty for a companion on another channel.</summary>
    public IReadOnlyList<ToldLine> Told { get; init; } = [];

    /// <summary>The day of the next update that it promised; null: none.</summary>
    public LocalDate? NextUpdate { get; init; }
}
