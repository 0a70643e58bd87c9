using NodaTime;

namespace Backorder.Messaging;

/// <summary>All that one message says to one customer about one order, before it is put into HTML, text or SMS.</summary>
/// <remarks>Immutable. Two plans that say the same have the same message key.</remarks>
public sealed record MessagePlan
{
    /// <summary>The shop that speaks.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>When the order was placed.</summary>
    public required Instant PlacedAt { get; init; }

    /// <summary>Who is spoken to.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>BCP 47 tag of the language and region the texts and dates are in.</summary>
    public required string Language { get; init; }

    /// <summary>What the message is about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>1 for the first message about this order, 2 for the second, …</summary>
    public required int Ordinal { get; init; }

    /// <summary>The moment it was planned for.</summary>
    public required Instant PlannedAt { get; init; }

    /// <summary><see cref="PlannedAt"/> as a date in the recipient's zone.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The ways to reach the recipient, at least one.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>Whether money was taken.</summary>
    public required Payment Payment { get; init; }

    /// <summary>Whether the lines wait for each other.</summary>
    public required Shipping Shipping { get; init; }

    /// <summary>True where units of this order have left, now or earlier, so that only the rest of it can wait or end.</summary>
    public bool PartShipped { get; init; }

    /// <summary>The apology; null where there is nothing to be sorry for.</summary>
    public string? Apology { get; init; }

    /// <summary>Why it is late; null where nothing is.</summary>
    public StatedReason? Reason { get; init; }

    /// <summary>The lines spoken about: the open ones, and those of which units have shipped since the last message, in the order's own sequence.</summary>
    public required IReadOnlyList<PlannedLine> Lines { get; init; }

    /// <summary>When the last open unit ships; without dates where no unit is open.</summary>
    public EtaRange Eta { get; init; }

    /// <summary>When the last open unit arrives; null where transit days are not known or there is no date.</summary>
    public EtaRange? Delivery { get; init; }

    /// <summary>What can be had instead, within free stock.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>What the customer may choose; the first is the primary action.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What an answer and silence do; null where no rule speaks and none is awaited.</summary>
    public Reply? Reply { get; init; }

    /// <summary>
    /// The customer's choice page for this one message, an absolute https address: a secret of the recipient. It is made at commit, so it is null
    /// in a planned run, where the shop has no such page, and where there is nothing to choose. No part of the run's id or the message's key.
    /// </summary>
    public string? ChoicePage { get; init; }

    /// <summary>The sentence that asks for the next step.</summary>
    public string CallToAction { get; init; } = "";

    /// <summary>The date of the next update, in the recipient's zone; null where this was the last word.</summary>
    public LocalDate? NextUpdate { get; init; }

    /// <summary>A credit on this order; null, which is the default, for none.</summary>
    public Incentive? Incentive { get; init; }

    /// <summary>The recorded cancellation; null unless <see cref="Kind"/> is <see cref="MessageKind.Cancelled"/>.</summary>
    public Cancellation? Cancellation { get; init; }

    /// <summary>ISO 4217 code of the order's amounts; null where the app does not say or the lines differ.</summary>
    public string? Currency { get; init; }

    /// <summary>Each statement with its fact and its policy, in the order in which they were made.</summary>
    public IReadOnlyList<TraceEntry> Trace { get; init; } = [];
}
