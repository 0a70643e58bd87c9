namespace KettleCo;

/// <summary>An order as this shop keeps it, one product each. The library knows nothing of this class.</summary>
public sealed class ShopOrder
{
    public required string Id { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string Customer { get; init; }

    public required string Email { get; init; }

    /// <summary>The US state that it goes to.</summary>
    public required string State { get; init; }

    public required string TimeZone { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    /// <summary>The last day on which we said that it would ship.</summary>
    public required DateOnly ShipBy { get; init; }

    public decimal Price { get; init; }

    /// <summary>The product that the customer takes in the other's place; null: the one that was ordered.</summary>
    public string? Instead { get; set; }

    /// <summary>Whether the customer wants what is there now and the rest later.</summary>
    public bool InParts { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public decimal Total => Price * Quantity;

    /// <summary>What has happened to it, oldest first.</summary>
    public ICollection<OrderNote> Notes { get; } = [];

    public void Note(DateTimeOffset at, string text) => Notes.Add(new OrderNote { At = at, Text = text });
}

/// <summary>A line of an order's history.</summary>
public sealed class OrderNote
{
    public int Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; init; }
}
