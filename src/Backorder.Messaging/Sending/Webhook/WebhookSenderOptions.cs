namespace Backorder.Messaging;

/// <summary>Where messages of one channel are posted to.</summary>
public sealed class WebhookSenderOptions
{
    /// <summary>The absolute address, https; http only to this machine.</summary>
    /// <value>Required.</value>
    public Uri? Url { get; set; }

    /// <summary>What both sides know and each request is signed with: <c>whsec_</c> and 24 to 64 bytes in base64.</summary>
    /// <value>Required.</value>
    public string Secret { get; set; } = "";

    /// <summary>For how long the other side takes a message with the same key only once, up to 90 days; null: it may take it twice.</summary>
    /// <value>Default null.</value>
    public TimeSpan? KeyWindow { get; set; }
}
