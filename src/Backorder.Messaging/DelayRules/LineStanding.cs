namespace Backorder.Messaging;

/// <summary>Where a line stands in law.</summary>
public enum LineStanding
{
    /// <summary>Neither shipped nor cancelled.</summary>
    Open,

    /// <summary>With the carrier, in time.</summary>
    Shipped,

    /// <summary>Cancelled, or deemed cancelled, and to be refunded.</summary>
    Cancelled,

    /// <summary>Two events at one instant contradict each other, and a person has to say which came first.</summary>
    NeedsReview,
}
