namespace Backorder.Messaging;

/// <summary>One thing that the customer may choose.</summary>
public sealed record Choice
{
    /// <summary>What it is.</summary>
    public required ChoiceKind Kind { get; init; }

    /// <summary>The line it is about; null: the whole order.</summary>
    public string? Line { get; init; }

    /// <summary>The item offered (swap) or sent now (split); else null.</summary>
    public string? Sku { get; init; }

    /// <summary>Units offered (swap) or sent now (split); else null.</summary>
    public int? Quantity { get; init; }
}
