using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Backorder.Messaging.AspNetCore;

/// <summary>
/// Answers for the choice page. Looking shows, a pressed button commits and leads back to looking, which tells the outcome from the ledger; so
/// a reload repeats it. Whatever is no link gets one answer, the same to the byte.
/// </summary>
internal sealed class ChoicePageEndpoint
{
    private const int LongestForm = 1024;
    private const int MostChoices = 100_000;

    // Looked up in place of what is no reference at all, so that it takes the same way as an unknown one.
    private static readonly ChoiceReferenceHash Nobody = ChoiceReference.Make(RandomNumberGenerator.Create()).Hash();

    private readonly CustomerChoices _choices;
    private readonly string? _shop;
    private readonly PartitionedRateLimiter<HttpContext> _limits;
    private readonly byte[] _ended;
    private readonly byte[] _tooMany;
    private readonly string _language;

    public ChoicePageEndpoint(IServiceProvider services, BackorderChoicePageOptions options)
    {
        _choices = services.GetRequiredService<CustomerChoices>();
        _shop = options.Shop;
        _limits = ChoiceLimits.Of(options);
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(_limits.Dispose);
        var shops = services.GetRequiredService<ShopDirectory>();
        var shop = shops.TryFind(options.Shop ?? ShopName.Main, out var found) ? found : shops.All.First();
        var book = services.GetRequiredService<Phrasebooks>().For(null, shop);
        _language = book.Language;
        _ended = Encoding.UTF8.GetBytes(ChoicePage.WriteNotice(book, shop, book.LinkEnded(), book.LinkEndedNote()));
        _tooMany = Encoding.UTF8.GetBytes(ChoicePage.WriteNotice(book, shop, book.TryAgainLater(), note: null));
    }

    public async Task ShowAsync(HttpContext context)
    {
        using var lease = _limits.AttemptAcquire(context);
        if (!lease.IsAcquired)
        {
            await RefuseAsync(context).ConfigureAwait(false);
            return;
        }

        var isReference = TryReference(context, out var reference);
        var sheet = await _choices.ShowAsync(LinkOf(isReference, reference), PressedIn(context.Request), context.RequestAborted).ConfigureAwait(false);
        await (sheet is null
            ? AnswerAsync(context, StatusCodes.Status404NotFound, _ended, _language)
            : AnswerAsync(context, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(ChoicePage.Write(sheet, reference)), sheet.Language)).ConfigureAwait(false);
    }

    public async Task ChooseAsync(HttpContext context)
    {
        using var lease = _limits.AttemptAcquire(context);
        if (!lease.IsAcquired)
        {
            await RefuseAsync(context).ConfigureAwait(false);
            return;
        }

        var isReference = TryReference(context, out var reference);
        var pressed = isReference ? await PressAsync(context.Request, reference).ConfigureAwait(false) : null;
        if (isReference && pressed is null)
        {
            // No button of ours was pressed: back to the page, where there are some.
            GoTo(context, reference.Reveal());
        }
        else if (await _choices.ChooseAsync(LinkOf(isReference, reference), pressed ?? -1, context.RequestAborted).ConfigureAwait(false))
        {
            GoTo(context, string.Create(CultureInfo.InvariantCulture, $"{reference.Reveal()}?pressed={pressed}"));
        }
        else
        {
            await AnswerAsync(context, StatusCodes.Status404NotFound, _ended, _language).ConfigureAwait(false);
        }
    }

    public static Task TellMethodsAsync(HttpContext context)
    {
        ChoicePageHeaders.Set(context.Response.Headers);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
        return Task.CompletedTask;
    }

    private static bool TryReference(HttpContext context, out ChoiceReference reference) =>
        ChoiceReference.TryParse(context.Request.RouteValues["reference"] as string, out reference);

    private ChoiceLinkRef LinkOf(bool isReference, ChoiceReference reference) => new(isReference ? reference.Hash() : Nobody, _shop);

    private static int? PressedIn(HttpRequest request) => NumberOf(request.Query["pressed"]);

    // The choice that a button of this very page was pressed for; null: none was.
    private static async Task<int?> PressAsync(HttpRequest request, ChoiceReference reference)
    {
        if (!IsPersons(request.Headers) || !request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || request.ContentLength is null or > LongestForm)
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(new FormOptions { BufferBodyLengthLimit = LongestForm, ValueCountLimit = 4 }, request.HttpContext.RequestAborted).ConfigureAwait(false);
            var parts = form["choice"].ToString().Split('.');
            return parts.Length == 2 && NumberOf(parts[0]) is { } number && ChoicePress.IsFor(reference, number, parts[1]) ? number : null;
        }
        catch (Exception problem) when (problem is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    // A browser says when another site, or a script, is behind a request (Fetch Metadata); one that says nothing has only the proof in the button.
    // Chromium, which also says its name, marks what a person has pressed; other browsers do not all do so.
    private static bool IsPersons(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && headers["Sec-Fetch-Mode"].ToString() is "" or "navigate"
        && (headers["Sec-CH-UA"].Count == 0 || headers["Sec-Fetch-Site"].Count == 0 || headers["Sec-Fetch-User"] == "?1");

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostChoices ? number : null;

    // Relative to this page, so that it holds behind a proxy that changes the path.
    private static void GoTo(HttpContext context, string place)
    {
        ChoicePageHeaders.Set(context.Response.Headers);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = place;
    }

    private Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return AnswerAsync(context, StatusCodes.Status429TooManyRequests, _tooMany, _language);
    }

    private static Task AnswerAsync(HttpContext context, int status, byte[] page, string language)
    {
        var response = context.Response;
        ChoicePageHeaders.Set(response.Headers);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentLanguage = language;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(page, context.RequestAborted).AsTask();
    }
}
