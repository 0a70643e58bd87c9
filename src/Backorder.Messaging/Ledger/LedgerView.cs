namespace Backorder.Messaging;

/// <summary>What the ledger knows about some orders, as it was written; what follows from it is worked out by the messenger.</summary>
public sealed record LedgerView
{
    /// <summary>The known ones of the orders asked for, in ordinal order of shop, then id.</summary>
    public required IReadOnlyList<OrderRef> Orders { get; init; }

    /// <summary>What was told, in any sequence.</summary>
    public required IReadOnlyList<ToldMessage> Told { get; init; }

    /// <summary>What happened, in any sequence.</summary>
    public required IReadOnlyList<OrderEvent> Events { get; init; }

    /// <summary>Changes that were seen and not told.</summary>
    public required IReadOnlyList<Sighting> Sightings { get; init; }

    /// <summary>The choice links of the order, in any sequence; only where <see cref="LedgerQuery.ByReference"/> asked, else empty.</summary>
    public IReadOnlyList<ChoiceGrant> Grants { get; init; } = [];
}
