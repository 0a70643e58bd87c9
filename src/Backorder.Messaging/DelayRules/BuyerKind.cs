namespace Backorder.Messaging;

/// <summary>Who buys, as far as the law asks.</summary>
public enum BuyerKind
{
    /// <summary>A person who buys for private use.</summary>
    Consumer,

    /// <summary>A business. Consumer law of the EU and the UK does not protect it; 16 CFR Part 435 speaks of buyers and does.</summary>
    Business,
}
