using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.AspNetCore;

/// <summary>The tool's gallery, served: a language, a width and a colour at a time, with the app's own words, policies and renderer.</summary>
internal sealed class GalleryEndpoint
{
    private readonly BackorderGalleryOptions _options;

    public GalleryEndpoint(BackorderGalleryOptions options) => _options = options;

    public async Task ShowAsync(HttpContext context)
    {
        var (services, query) = (context.RequestServices, context.Request.Query);
        var languages = services.GetRequiredService<Phrasebooks>().All.Select(static book => book.Language).ToList();
        var language = languages.Find(one => one == query["language"]) ?? languages[0];
        var (phone, dark) = (query["width"] == "phone", query["colours"] == "dark");
        var plans = GalleryMessage.Choose(_options.Plans is { } real
            ? await real(services, context.RequestAborted).ConfigureAwait(false)
            : Samples(services, language));
        var looks = new GalleryLooks { IsPhone = phone, IsDark = dark, Links = Links(_options.Plans is null ? languages : [], language, phone, dark) };

        using var page = new StringWriter { NewLine = "\n" };
        GalleryPage.Write(page, "Messages", _options.Plans is null ? "A sample of each kind, by this app's policies, words and renderer." : "The plans that this app hands over.", plans.Select(plan => Show(services, plan)), looks);
        var bytes = Encoding.UTF8.GetBytes(page.ToString());
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static GalleryMessage Show(IServiceProvider services, MessagePlan plan)
    {
        services.GetRequiredService<ShopDirectory>().TryFind(plan.Shop, out var shop);
        return GalleryMessage.Of(plan, shop!, services.GetRequiredService<IMessageRenderer>(), services.GetRequiredService<MessageChecks>());
    }

    private static IReadOnlyList<MessagePlan> Samples(IServiceProvider services, string language) =>
        services.GetRequiredService<BackorderPlanner>().Plan(GallerySamples.In(language, services.GetRequiredService<ShopDirectory>().All.First().Id)).Plans;

    private static List<GalleryLink> Links(IEnumerable<string> languages, string language, bool phone, bool dark)
    {
        static string Address(string language, bool phone, bool dark) =>
            $"?language={Uri.EscapeDataString(language)}&width={(phone ? "phone" : "desktop")}&colours={(dark ? "dark" : "light")}";

        return
        [
            .. languages.Select(one => new GalleryLink("Languages", one, Address(one, phone, dark), one == language)),
            new GalleryLink("Widths", "phone", Address(language, phone: true, dark), phone),
            new GalleryLink("Widths", "desktop", Address(language, phone: false, dark), !phone),
            new GalleryLink("Colours", "light", Address(language, phone, dark: false), !dark),
            new GalleryLink("Colours", "dark", Address(language, phone, dark: true), dark),
        ];
    }
}
