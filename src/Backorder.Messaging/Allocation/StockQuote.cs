namespace Backorder.Messaging;

/// <summary>When a quantity could ship if it were ordered now, after everybody in the queue and every standing offer.</summary>
public sealed record StockQuote
{
    /// <summary>The item.</summary>
    public required string Sku { get; init; }

    /// <summary>Units asked for.</summary>
    public required int Quantity { get; init; }

    /// <summary>Units that lie free now, at most <see cref="Quantity"/>.</summary>
    public required int AvailableNow { get; init; }

    /// <summary>The units' ship dates, in the order in which they become ready.</summary>
    public required IReadOnlyList<Portion> Portions { get; init; }

    /// <summary>When the last of them ships.</summary>
    public required EtaRange Eta { get; init; }

    /// <summary>A sentence for the product page, in the shop's language.</summary>
    public required string Sentence { get; init; }
}
