namespace Backorder.Messaging;

/// <summary>What has happened to the customer's money. A refund is only promised for money that was taken.</summary>
public enum Payment
{
    /// <summary>The money was taken.</summary>
    Charged,

    /// <summary>It was reserved, not taken.</summary>
    Authorized,

    /// <summary>Nothing was taken or reserved.</summary>
    None,
}
