namespace Backorder.Messaging;

/// <summary>A message in words, for every channel.</summary>
public sealed record RenderedMessage
{
    /// <summary>The subject line, plain text, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The preview text that inboxes show beside the subject, plain text, one line; it also stands in the HTML.</summary>
    public required string Preview { get; init; }

    /// <summary>A whole HTML document.</summary>
    public required string Html { get; init; }

    /// <summary>The same facts in plain text, lines parted by LF.</summary>
    public required string Text { get; init; }

    /// <summary>A subset of the facts for a text message, one paragraph.</summary>
    public required string Sms { get; init; }
}
