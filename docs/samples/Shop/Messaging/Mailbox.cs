using Backorder.Messaging;

namespace KettleCo;

/// <summary>Shows the mails that were sent, in place of the customers' own mail programs.</summary>
public sealed class Mailbox(IMessageOutbox outbox)
{
    /// <summary>Where customers of a real shop reach the page. Mails have https addresses only.</summary>
    public const string ChoicePage = "https://kettle.example/backorder";

    // A mail runs no script, loads nothing, sends no form.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(string order, CancellationToken cancellationToken) =>
        await outbox.ListAsync(new OrderRef { Shop = ShopName.Main, Order = order }, cancellationToken);

    /// <summary>Answers with a mail as its customer reads it, but for one thing: the link of the real shop leads to this one.</summary>
    public static async Task<IResult> OpenAsync(string order, string key, Mailbox mails, HttpResponse response, CancellationToken cancellationToken)
    {
        var mail = (await mails.ListAsync(order, cancellationToken)).Select(static entry => entry.Message.Content).OfType<OutgoingEmail>().FirstOrDefault(one => one.Key.ToString() == key);
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        return mail is null
            ? Results.NotFound()
            : Results.Text(mail.Html.Replace(ChoicePage + "/", "/backorder/", StringComparison.Ordinal), "text/html; charset=utf-8");
    }
}
