namespace Backorder.Messaging;

/// <summary>The parts of the facts.</summary>
public enum FactPart
{
    /// <summary>The orders.</summary>
    Orders,

    /// <summary>The stock forecast.</summary>
    Stock,

    /// <summary>What was told before.</summary>
    Told,

    /// <summary>The shop's options.</summary>
    Shop,
}
