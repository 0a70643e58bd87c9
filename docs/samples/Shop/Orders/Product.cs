namespace KettleCo;

/// <summary>Something that this shop sells.</summary>
public sealed class Product
{
    public required string Sku { get; init; }

    public required string Name { get; init; }

    public required decimal Price { get; init; }

    public required int OnHand { get; init; }

    /// <summary>Units promised elsewhere.</summary>
    public int Owed { get; init; }

    /// <summary>The product that it can stand in for; null: none.</summary>
    public string? StandsInFor { get; init; }
}

/// <summary>What a supplier is to bring.</summary>
public sealed class PurchaseOrder
{
    public required string Id { get; init; }

    public required string Supplier { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    /// <summary>The day on which it arrives, as the supplier last said.</summary>
    public required DateOnly Arrives { get; set; }
}
