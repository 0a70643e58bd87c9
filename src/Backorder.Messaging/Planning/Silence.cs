namespace Backorder.Messaging;

/// <summary>What silence does.</summary>
public enum Silence
{
    /// <summary>Nothing: the order stays open and the customer's rights are as they were.</summary>
    None,

    /// <summary>It counts as consent to the date told.</summary>
    Consent,

    /// <summary>The order ends and what was paid goes back.</summary>
    Cancel,
}
