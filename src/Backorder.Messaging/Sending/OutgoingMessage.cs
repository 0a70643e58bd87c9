namespace Backorder.Messaging;

/// <summary>A message as a sender gets it. A closed family: <see cref="OutgoingEmail"/> or <see cref="OutgoingSms"/>, as the sender's <see cref="IMessageSender.Channel"/> says.</summary>
public abstract record OutgoingMessage
{
    private protected OutgoingMessage()
    {
    }

    /// <summary>The key; hand it on to a provider as its idempotency key.</summary>
    public required MessageKey Key { get; init; }

    /// <summary>The shop that speaks.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>What the message is about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>The way it travels.</summary>
    public abstract Channel Channel { get; }

    // Records print their members, and these are personal.
    /// <inheritdoc/>
    public sealed override string ToString() => $"{Channel} {Key}";
}

/// <summary>An e-mail. Whatever goes into a header is of a type that cannot hold a line break.</summary>
public sealed record OutgoingEmail : OutgoingMessage
{
    /// <summary>The sender's address.</summary>
    public required EmailAddress From { get; init; }

    /// <summary>The sender's name.</summary>
    public required HeaderText FromName { get; init; }

    /// <summary>Where an answer goes; somebody reads it.</summary>
    public required EmailAddress ReplyTo { get; init; }

    /// <summary>The recipient's address.</summary>
    public required EmailAddress To { get; init; }

    /// <summary>The recipient's name; null: none.</summary>
    public HeaderText? ToName { get; init; }

    /// <summary>The subject.</summary>
    public required HeaderText Subject { get; init; }

    /// <summary>The body in plain text, lines parted by LF.</summary>
    public required string Text { get; init; }

    /// <summary>The same body as a whole HTML document.</summary>
    public required string Html { get; init; }

    /// <inheritdoc/>
    public override Channel Channel => Channel.Email;
}

/// <summary>A text message.</summary>
public sealed record OutgoingSms : OutgoingMessage
{
    /// <summary>The recipient's number.</summary>
    public required PhoneNumber To { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <inheritdoc/>
    public override Channel Channel => Channel.Sms;
}
