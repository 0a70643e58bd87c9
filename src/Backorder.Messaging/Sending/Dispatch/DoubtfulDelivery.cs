namespace Backorder.Messaging;

/// <summary>What to do with a message of which nobody knows whether it left, where the sender does not honour its key any more, or never did.</summary>
public enum DoubtfulDelivery
{
    /// <summary>Send it again, flagged: nothing is lost, and the customer may read it twice.</summary>
    SendAgain,

    /// <summary>Hold it for a person: nothing is said twice, and it may be lost.</summary>
    Review,
}
