namespace Backorder.Messaging;

/// <summary>Whether the lines of an order wait for each other.</summary>
public enum Shipping
{
    /// <summary>One parcel: everything leaves with the last unit.</summary>
    Together,

    /// <summary>Each unit leaves when it can.</summary>
    AsAvailable,
}
