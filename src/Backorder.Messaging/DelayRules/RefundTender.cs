namespace Backorder.Messaging;

/// <summary>In which form the money has to go back. Store credit and vouchers are in none of them.</summary>
public enum RefundTender
{
    /// <summary>The rule set does not say.</summary>
    NotStated,

    /// <summary>The way it came.</summary>
    SameMeans,

    /// <summary>The way it came, or cash, check or money order where that is impossible (16 CFR 435.1(d)).</summary>
    SameMeansOrCash,
}
