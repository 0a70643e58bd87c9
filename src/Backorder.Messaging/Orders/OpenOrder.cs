using NodaTime;

namespace Backorder.Messaging;

/// <summary>An order of which at least one unit may still be waiting, or whose fate the customer has not heard yet.</summary>
/// <remarks>Immutable and safe to share between threads. The names avoid <c>Order</c>, which every shop has already.</remarks>
public sealed record OpenOrder
{
    /// <summary>The order's number as the customer knows it. Unique within its shop; 1 to 200 characters, no control characters.</summary>
    public required string Id { get; init; }

    /// <summary>The shop (brand) that took the order; it selects the named shop options. Default <c>main</c>.</summary>
    public string Shop { get; init; } = ShopName.Main;

    /// <summary>When the order was placed. Earlier orders of one priority are served first.</summary>
    public required Instant PlacedAt { get; init; }

    /// <summary>Place in the queue: lower comes first. Default 0. Negative values come before the default.</summary>
    public int Priority { get; init; }

    /// <summary>Where the goods go; it decides which delay rules hold.</summary>
    public required ShipTo ShipTo { get; init; }

    /// <summary>How many business days the carrier needs; null where nobody knows, and then no delivery date is stated.</summary>
    public TransitDays? TransitDays { get; init; }

    /// <summary>What was paid, in major units of the lines' currency; null where the app does not say.</summary>
    public decimal? AmountPaid { get; init; }

    /// <summary>Who hears about it.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>Whether the lines wait for each other. Default <see cref="Shipping.Together"/>.</summary>
    public Shipping Shipping { get; init; }

    /// <summary>Whether money was taken. Default <see cref="Payment.Charged"/>.</summary>
    public Payment Payment { get; init; }

    /// <summary>True: nothing is sent for this order, whatever happens to it (made to order, drop-shipped, on request).</summary>
    public bool DoNotContact { get; init; }

    /// <summary>The cancellation as the app has recorded it; null while the order stands. Its open units wait for nothing.</summary>
    public Cancellation? Cancellation { get; init; }

    /// <summary>When the seller had the payment, or leave to charge it, and all that is needed to ship: the start of the law's clock. Null: <see cref="PlacedAt"/>.</summary>
    public Instant? OrderComplete { get; init; }

    /// <summary>Whether the buyer applied to the seller itself for credit with the order.</summary>
    public bool SellerCredit { get; init; }

    /// <summary>Who buys. Default <see cref="BuyerKind.Consumer"/>.</summary>
    public BuyerKind Buyer { get; init; }

    /// <summary>The day for which the goods are needed, told before the contract; null: none.</summary>
    public LocalDate? EssentialDate { get; init; }

    /// <summary>What happened outside this library, in any order. What it told and was answered itself is added from what was told.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; init; } = [];

    /// <summary>The lines, at least one, with distinct ids.</summary>
    public required IReadOnlyList<OpenOrderLine> Lines { get; init; }
}
