namespace Backorder.Messaging;

/// <summary>What a waiting customer may choose.</summary>
public enum ChoiceKind
{
    /// <summary>Keep the order and wait.</summary>
    Wait,

    /// <summary>Take another item that is in stock.</summary>
    Swap,

    /// <summary>Send what is there now and the rest later.</summary>
    Split,

    /// <summary>Cancel, and have back what was paid.</summary>
    Cancel,

    /// <summary>Talk to a person.</summary>
    Contact,
}
