using NodaTime;

namespace Backorder.Messaging;

/// <summary>A run in figures.</summary>
public sealed record RunSummary
{
    /// <summary>Orders looked at.</summary>
    public required int Orders { get; init; }

    /// <summary>Messages planned.</summary>
    public required int Messages { get; init; }

    /// <summary>Messages that offer a real choice beyond waiting, cancelling and contact: a swap or a split.</summary>
    public required int Choices { get; init; }

    /// <summary>Messages by kind, kinds without one left out.</summary>
    public required IReadOnlyList<KindCount> ByKind { get; init; }

    /// <summary>Held orders by reason, reasons without one left out.</summary>
    public required IReadOnlyList<HoldCount> ByHold { get; init; }

    /// <summary>Late items, ordinal by SKU.</summary>
    public required IReadOnlyList<LateSku> BySku { get; init; }

    /// <summary>Messages by how late the order is.</summary>
    public required IReadOnlyList<LatenessCount> ByDaysLate { get; init; }

    /// <summary>Value of the open units that messages speak about, ordinal by currency.</summary>
    public required IReadOnlyList<CurrencyValue> Value { get; init; }

    /// <summary>Stock kept for together orders that have no date, ordinal by SKU.</summary>
    public required IReadOnlyList<ReservedStock> ReservedWithoutDate { get; init; }

    /// <summary>Updates that were promised for a day before today and not given: our own breach.</summary>
    public required IReadOnlyList<MissedUpdate> MissedUpdates { get; init; }

    /// <summary>Lines cancelled in law for more than a day whose cancellation the app has not recorded: a breach.</summary>
    public required IReadOnlyList<UnrecordedCancellation> UnrecordedCancellations { get; init; }

    /// <summary>One sentence a late shipment or item, the largest first.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }
}

/// <summary>Messages of one kind.</summary>
public sealed record KindCount
{
    /// <summary>The kind.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>How many.</summary>
    public required int Messages { get; init; }
}

/// <summary>Orders held for one reason.</summary>
public sealed record HoldCount
{
    /// <summary>The reason.</summary>
    public required HoldReason Reason { get; init; }

    /// <summary>How many.</summary>
    public required int Orders { get; init; }
}

/// <summary>An item that messages speak about.</summary>
public sealed record LateSku
{
    /// <summary>The SKU.</summary>
    public required string Sku { get; init; }

    /// <summary>The inbound shipments that decide its dates, ordinal; empty where no supply is known.</summary>
    public required IReadOnlyList<string> Inbound { get; init; }

    /// <summary>Orders that wait for it.</summary>
    public required int Orders { get; init; }

    /// <summary>Messages that speak about it.</summary>
    public required int Messages { get; init; }

    /// <summary>Of these, how many offer a swap or a split.</summary>
    public required int Choices { get; init; }

    /// <summary>Calendar days by which it is late at the worst against what was promised or told; null where some unit has no date.</summary>
    public required int? DaysLate { get; init; }
}

/// <summary>Messages by lateness.</summary>
public sealed record LatenessCount
{
    /// <summary>At least this many calendar days late; null: no date.</summary>
    public required int? From { get; init; }

    /// <summary>At most this many; null: no upper end, or no date.</summary>
    public required int? To { get; init; }

    /// <summary>How many.</summary>
    public required int Messages { get; init; }
}

/// <summary>A sum of money.</summary>
public sealed record CurrencyValue
{
    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Major units.</summary>
    public required decimal Amount { get; init; }
}

/// <summary>Stock that lies reserved for together orders without a date.</summary>
public sealed record ReservedStock
{
    /// <summary>The SKU.</summary>
    public required string Sku { get; init; }

    /// <summary>Units.</summary>
    public required long Units { get; init; }

    /// <summary>How many orders they are kept for.</summary>
    public required int Orders { get; init; }
}

/// <summary>An update that we promised and did not give.</summary>
public sealed record MissedUpdate
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The day it was promised for, in the recipient's zone.</summary>
    public required LocalDate Promised { get; init; }
}

/// <summary>A line that is cancelled in law and not in the app's records.</summary>
public sealed record UnrecordedCancellation
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>The day with whose end it was cancelled, in the recipient's zone.</summary>
    public required LocalDate Since { get; init; }
}
