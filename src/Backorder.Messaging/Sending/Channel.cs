namespace Backorder.Messaging;

/// <summary>The way a message travels.</summary>
public enum Channel
{
    /// <summary>E-mail, HTML and text.</summary>
    Email,

    /// <summary>Text message.</summary>
    Sms,
}
