using System.Buffers;
using System.Text.Json;

namespace Backorder.Messaging;

/// <summary>Writes a message as JSON; docs/schemas/webhook.schema.json. The same message gives the same bytes.</summary>
internal static class WebhookBody
{
    public static byte[] Of(OutgoingMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", message is OutgoingEmail ? "email" : "sms");
            json.WriteString("key", message.Key.ToString());
            json.WriteString("shop", message.Shop);
            json.WriteString("order", message.Order);
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(message.Kind.ToString()));
            switch (message)
            {
                case OutgoingEmail email:
                    Write(json, email);
                    break;
                case OutgoingSms sms:
                    json.WriteString("to", sms.To.ToString());
                    json.WriteString("text", sms.Text);
                    break;
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, OutgoingEmail email)
    {
        WriteMailbox(json, "from", email.From, email.FromName);
        WriteMailbox(json, "replyTo", email.ReplyTo, name: null);
        WriteMailbox(json, "to", email.To, email.ToName);
        json.WriteString("subject", email.Subject.ToString());
        json.WriteString("text", email.Text);
        json.WriteString("html", email.Html);
    }

    private static void WriteMailbox(Utf8JsonWriter json, string property, EmailAddress address, HeaderText? name)
    {
        json.WriteStartObject(property);
        json.WriteString("address", address.ToString());
        if (name is { } text)
        {
            json.WriteString("name", text.ToString());
        }

        json.WriteEndObject();
    }
}
