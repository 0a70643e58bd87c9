namespace Backorder.Messaging;

/// <summary>How much a finding weighs.</summary>
public enum FindingLevel
{
    /// <summary>It is not looked at.</summary>
    Off,

    /// <summary>It is reported, and the message goes out.</summary>
    Warning,

    /// <summary>The message is held for review.</summary>
    Error,
}
