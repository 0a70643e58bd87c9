using System.Diagnostics.CodeAnalysis;

namespace Backorder.Messaging;

/// <summary>Makes what a sender gets out of a plan and its words. Values that a header or an address cannot hold are refused, never repaired.</summary>
public static class OutgoingMessages
{
    /// <summary>Makes an e-mail.</summary>
    /// <param name="plan">What it says, and to whom.</param>
    /// <param name="shop">Who says it.</param>
    /// <param name="words">The same in words.</param>
    /// <param name="email">The e-mail, or null.</param>
    /// <param name="problem">Which value does not fit, without the value; or null.</param>
    /// <returns>Whether it could be made.</returns>
    public static bool TryEmail(
        MessagePlan plan,
        Shop shop,
        RenderedMessage words,
        [NotNullWhen(true)] out OutgoingEmail? email,
        [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(shop);
        ArgumentNullException.ThrowIfNull(words);
        email = null;
        problem = null;
        HeaderText? toName = null;
        if (!EmailAddress.TryParse(plan.Recipient.Email, out var to))
        {
            problem = "The recipient's e-mail address cannot be used.";
        }
        else if (plan.Recipient.Name is { } name)
        {
            problem = HeaderText.TryCreate(name, out var safe) ? null : "The recipient's name cannot stand in a header.";
            toName = safe;
        }

        if (!HeaderText.TryCreate(words.Subject, out var subject) || string.IsNullOrWhiteSpace(words.Subject))
        {
            problem ??= "The subject is empty or cannot stand in a header.";
        }

        if (string.IsNullOrWhiteSpace(words.Text) || string.IsNullOrWhiteSpace(words.Html))
        {
            problem ??= "The text or the HTML is empty.";
        }

        if (!EmailAddress.TryParse(shop.From, out var from) || !HeaderText.TryCreate(shop.Name, out var fromName))
        {
            problem ??= "The shop's name or address cannot stand in a header.";
            return false;
        }

        if (problem is not null)
        {
            return false;
        }

        email = new OutgoingEmail
        {
            Key = MessageKey.Of(plan, Channel.Email),
            Shop = plan.Shop,
            Order = plan.Order,
            Kind = plan.Kind,
            From = from,
            FromName = fromName,
            ReplyTo = EmailAddress.TryParse(shop.Contact, out var contact) ? contact : from,
            To = to,
            ToName = toName,
            Subject = subject,
            Text = words.Text,
            Html = words.Html,
        };
        return true;
    }

    /// <summary>Makes a text message.</summary>
    /// <param name="plan">What it says, and to whom.</param>
    /// <param name="words">The same in words.</param>
    /// <param name="sms">The text message, or null.</param>
    /// <returns>Whether there is a number and a text.</returns>
    public static bool TrySms(MessagePlan plan, RenderedMessage words, [NotNullWhen(true)] out OutgoingSms? sms)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        sms = PhoneNumber.TryParse(plan.Recipient.Phone, out var to) && !string.IsNullOrWhiteSpace(words.Sms)
            ? new OutgoingSms
            {
                Key = MessageKey.Of(plan, Channel.Sms),
                Shop = plan.Shop,
                Order = plan.Order,
                Kind = plan.Kind,
                To = to,
                Text = words.Sms,
            }
            : null;
        return sms is not null;
    }
}
