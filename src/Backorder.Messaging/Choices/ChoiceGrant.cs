using NodaTime;

namespace Backorder.Messaging;

/// <summary>What the link in one message lets its holder do, and what that message said. Kept by the ledger with the message; not personal.</summary>
public sealed record ChoiceGrant
{
    /// <summary>The hash of the link's reference.</summary>
    public required ChoiceReferenceHash Reference { get; init; }

    /// <summary>The shop that spoke.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The message, by the key under which it counts as told.</summary>
    public required MessageKey Message { get; init; }

    /// <summary>The message's number among those about the order.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What the message was about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>When the message was planned.</summary>
    public required Instant PlannedAt { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public required string Language { get; init; }

    /// <summary>IANA id of the recipient's zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Why it is late; null where the message did not say.</summary>
    public StatedReason? Reason { get; init; }

    /// <summary>What an answer and silence do for the order; null where no rule spoke.</summary>
    public Reply? Reply { get; init; }

    /// <summary>The next update that it promised; null: none.</summary>
    public LocalDate? NextUpdate { get; init; }

    /// <summary>The lines it spoke about.</summary>
    public IReadOnlyList<GrantedLine> Lines { get; init; } = [];

    /// <summary>What may be chosen, in the plan's order. A choice's place here is its number on the page.</summary>
    public required IReadOnlyList<GrantedChoice> Choices { get; init; }
}

/// <summary>What a message with a choice link said about a line.</summary>
public sealed record GrantedLine
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>The open units' dates as told.</summary>
    public IReadOnlyList<Portion> Portions { get; init; } = [];

    /// <summary>The date that the customer had before; null: none.</summary>
    public PriorDate? Before { get; init; }

    /// <summary>What an answer and silence do for this line; null where no rule spoke.</summary>
    public Reply? Reply { get; init; }
}

/// <summary>One choice that a link gives, and how long.</summary>
public sealed record GrantedChoice
{
    /// <summary>The choice.</summary>
    public required Choice Choice { get; init; }

    /// <summary>The moment from which it can be made no more: the end of the last day for it, where the recipient is. Null: until the goods leave.</summary>
    public Instant? Until { get; init; }
}
