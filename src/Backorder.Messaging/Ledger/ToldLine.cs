using NodaTime;

namespace Backorder.Messaging;

/// <summary>What one message told about one line, and what the customer answered.</summary>
public sealed record ToldLine
{
    /// <summary>The shop. Default <c>main</c>.</summary>
    public string Shop { get; init; } = ShopName.Main;

    /// <summary>The order's id. An order that is not among the facts is passed over.</summary>
    public required string Order { get; init; }

    /// <summary>The line's id; null: every line of the order. A line that is not among the facts is passed over.</summary>
    public string? Line { get; init; }

    /// <summary>The kind of the message.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>When it was accepted for delivery.</summary>
    public required Instant SentAt { get; init; }

    /// <summary>The open units' dates as told, in queue order; empty where the message named none.</summary>
    public IReadOnlyList<Portion> Portions { get; init; } = [];

    /// <summary>The supplier of the shipment that the line's last unit waited for, for <see cref="PromiseScorecard"/>; never shown to a customer. Null: none is known, or it waited for none.</summary>
    public string? Supplier { get; init; }

    /// <summary>The date of the next update that it promised; null: none.</summary>
    public LocalDate? NextUpdate { get; init; }

    /// <summary>The swap that it offered for this line; null: none. It holds stock until <see cref="NextUpdate"/>, or for good once accepted.</summary>
    public SwapOffer? Offer { get; init; }

    /// <summary>When it came back as undeliverable; null: it did not. The customer then does not know it.</summary>
    public Instant? BouncedAt { get; init; }

    /// <summary>The answer; null: none yet.</summary>
    public ChoiceKind? Reply { get; init; }

    /// <summary>When the answer came in; null while there is none.</summary>
    public Instant? RepliedAt { get; init; }
}
