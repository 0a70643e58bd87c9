namespace Backorder.Messaging;

/// <summary>An item in stock that can take a line's place, for as many units as the line has open.</summary>
public sealed record Alternative
{
    /// <summary>The line it is for.</summary>
    public required string Line { get; init; }

    /// <summary>The item offered.</summary>
    public required string Sku { get; init; }

    /// <summary>Its name for the customer.</summary>
    public required string Name { get; init; }

    /// <summary>Whole units, within free stock.</summary>
    public required int Quantity { get; init; }

    /// <summary>Price of one unit in major units; null where the app does not say.</summary>
    public decimal? UnitPrice { get; init; }
}
