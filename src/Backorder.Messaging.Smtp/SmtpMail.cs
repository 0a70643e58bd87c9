using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Backorder.Messaging.Smtp;

/// <summary>Puts an e-mail into the form that System.Net.Mail takes: the headers of the pickup folder's mail, both bodies in base64.</summary>
internal static class SmtpMail
{
    public static MailMessage Of(OutgoingEmail email, ContentSeal seal)
    {
        var mail = new MailMessage
        {
            From = Mailbox(email.From, email.FromName),
            Subject = WireText.Of(email.Subject),
            SubjectEncoding = Encoding.UTF8,
        };
        mail.ReplyToList.Add(Mailbox(email.ReplyTo, name: null));
        mail.To.Add(Mailbox(email.To, email.ToName));
        mail.Headers.Add("Message-ID", $"<{email.Key}@{email.From.Domain}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        mail.AlternateViews.Add(Part("text/plain", email.Text, seal));
        mail.AlternateViews.Add(Part("text/html", email.Html, seal));
        return mail;
    }

    private static MailAddress Mailbox(EmailAddress address, HeaderText? name) =>
        name?.ToString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? new MailAddress(address.ToString(), WireText.Of(name.Value), Encoding.UTF8)
            : new MailAddress(address.ToString());

    // Base64 has short lines and no dots, so nothing on the way can want to change it.
    private static AlternateView Part(string type, string body, ContentSeal seal) =>
        new(new SealedBody(body, seal), new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };
}
