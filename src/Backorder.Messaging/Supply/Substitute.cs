namespace Backorder.Messaging;

/// <summary>An item that can take another's place, if the customer says so.</summary>
public sealed record Substitute
{
    /// <summary>The SKU that it can replace.</summary>
    public required string For { get; init; }

    /// <summary>The SKU that is offered instead; must be an item of the forecast.</summary>
    public required string Sku { get; init; }

    /// <summary>Its name as the customer reads it.</summary>
    public required string Name { get; init; }

    /// <summary>Price of one unit in major units of the line's currency; null where the app does not say.</summary>
    public decimal? UnitPrice { get; init; }
}
