using System.Globalization;
using System.Text;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes an e-mail as RFC 5322 bytes: text first, HTML last, both quoted-printable. The same e-mail and date give the same bytes.</summary>
internal static class EmlWriter
{
    public static byte[] Write(OutgoingEmail email, Instant date)
    {
        // Quoted-printable never contains "=_", so no body can hold the boundary.
        var boundary = "=_" + email.Key;
        var output = new StringBuilder(2048 + ((email.Text.Length + email.Html.Length) * 5 / 4));
        new HeaderWriter(output)
            .Field("Date", date.ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0000")
            .Mailbox("From", email.FromName, email.From)
            .Mailbox("Reply-To", display: null, email.ReplyTo)
            .Mailbox("To", email.ToName, email.To)
            .Text("Subject", email.Subject)
            .Field("Message-ID", MessageId(email))
            .Field("Auto-Submitted", "auto-generated")
            .Field("X-Auto-Response-Suppress", "OOF, AutoReply")
            .Field("MIME-Version", "1.0")
            .Field("Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        output.Append("\r\n");
        AppendPart(output, boundary, "text/plain", email.Text);
        AppendPart(output, boundary, "text/html", email.Html);
        output.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(output.ToString());
    }

    public static string MessageId(OutgoingEmail email) => $"<{email.Key}@{email.From.Domain}>";

    private static void AppendPart(StringBuilder output, string boundary, string type, string body)
    {
        output.Append("--").Append(boundary).Append("\r\n");
        new HeaderWriter(output).Field("Content-Type", type + "; charset=utf-8").Field("Content-Transfer-Encoding", "quoted-printable");
        output.Append("\r\n");
        QuotedPrintable.Append(body, output);
    }
}
