namespace Backorder.Messaging;

/// <summary>Why an item is late. Each maps to wording fit for a customer; the code itself is never shown.</summary>
public enum BackorderReason
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>The supplier is late.</summary>
    SupplierDelay,

    /// <summary>More was ordered than expected.</summary>
    Demand,

    /// <summary>A material is scarce.</summary>
    MaterialShortage,

    /// <summary>Making it takes longer.</summary>
    Production,

    /// <summary>It is held back until its quality is checked.</summary>
    QualityHold,

    /// <summary>It is late on the road, at sea or in the air.</summary>
    Transport,

    /// <summary>Customs has it.</summary>
    Customs,

    /// <summary>The weather stopped it.</summary>
    Weather,

    /// <summary>Our stock count was wrong.</summary>
    StockError,

    /// <summary>It is not made any more.</summary>
    Discontinued,
}
