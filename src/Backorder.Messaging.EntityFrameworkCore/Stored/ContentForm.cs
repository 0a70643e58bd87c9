namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Between a message's content and its stored form.</summary>
internal static class ContentForm
{
    public static StoredContent ToForm(OutgoingMessage content) => content switch
    {
        OutgoingEmail email => new StoredContent
        {
            Kind = email.Kind.ToString(),
            From = email.From.ToString(),
            FromName = email.FromName.ToString(),
            ReplyTo = email.ReplyTo.ToString(),
            To = email.To.ToString(),
            ToName = email.ToName?.ToString(),
            Subject = email.Subject.ToString(),
            Text = email.Text,
            Html = email.Html,
        },
        OutgoingSms sms => new StoredContent { Kind = sms.Kind.ToString(), To = sms.To.ToString(), Text = sms.Text },
        _ => throw new ArgumentException($"{content.GetType().Name} is no message of this library.", nameof(content)),
    };

    public static OutgoingMessage ToContent(StoredContent form, Channel channel, MessageKey key, string shop, string order) => channel switch
    {
        Channel.Email => new OutgoingEmail
        {
            Key = key,
            Shop = shop,
            Order = order,
            Kind = Text.To<MessageKind>(form.Kind),
            From = Address(form.From),
            FromName = Header(form.FromName),
            ReplyTo = Address(form.ReplyTo),
            To = Address(form.To),
            ToName = form.ToName is { } name ? Header(name) : null,
            Subject = Header(form.Subject),
            Text = form.Text,
            Html = form.Html ?? throw Broken("HTML body"),
        },
        Channel.Sms => new OutgoingSms
        {
            Key = key,
            Shop = shop,
            Order = order,
            Kind = Text.To<MessageKind>(form.Kind),
            To = PhoneNumber.TryParse(form.To, out var number) ? number : throw Broken("phone number"),
            Text = form.Text,
        },
        _ => throw Broken("channel"),
    };

    private static EmailAddress Address(string? text) => EmailAddress.TryParse(text, out var address) ? address : throw Broken("address");

    private static HeaderText Header(string? text) => HeaderText.TryCreate(text, out var header) ? header : throw Broken("header");

    // What stands there is personal, so it is not named.
    private static InvalidOperationException Broken(string what) =>
        new($"A stored message of Backorder.Messaging has no fit {what}; its row was changed by hand. Erase its order's contents and plan again.");
}
