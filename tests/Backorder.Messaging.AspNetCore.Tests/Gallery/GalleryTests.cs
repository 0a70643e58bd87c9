using System.Net;
using Backorder.Messaging.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>The gallery, live.</summary>
public sealed class GalleryTests(Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_every_kind_in_each_language_with_its_trace()
    {
        await using var site = await StartAsync();
        var links = ParsedPage.Read(await PageAsync(site)).QuerySelectorAll("nav[aria-label=Languages] a");
        Assert.True(links.Length >= 2);

        foreach (var link in links)
        {
            var page = ParsedPage.Read(await PageAsync(site, link.GetAttribute("href")!));
            Assert.Equal(Enum.GetNames<MessageKind>().Order(StringComparer.OrdinalIgnoreCase), page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
            Assert.All(page.QuerySelectorAll("article"), article =>
            {
                Assert.NotEmpty(article.QuerySelector("iframe")!.GetAttribute("srcdoc")!);
                Assert.Equal("", article.QuerySelector("iframe")!.GetAttribute("sandbox"));
                Assert.NotEmpty(article.QuerySelector("pre")!.TextContent);
                Assert.NotEmpty(article.QuerySelector(".sms")!.TextContent);
                Assert.True(article.QuerySelectorAll("details tbody tr").Length > 3);
            });
        }
    }

    [Theory]
    [InlineData("phone", "light")]
    [InlineData("phone", "dark")]
    [InlineData("desktop", "light")]
    [InlineData("desktop", "dark")]
    public async Task A_message_is_shown_as_wide_and_as_dark_as_it_was_asked_for(string width, string colours)
    {
        await using var site = await StartAsync();
        await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1600, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, $"/gallery?width={width}&colours={colours}").ToString());
        var frame = page.Locator("iframe").First;

        Assert.InRange((await frame.BoundingBoxAsync())!.Width, width == "phone" ? 374 : 400, width == "phone" ? 376 : 1600);
        Assert.Equal(colours, await frame.EvaluateAsync<string>("frame => getComputedStyle(frame).colorScheme"));
        var message = await frame.GetAttributeAsync("srcdoc");
        Assert.Contains(colours == "dark" ? "@media all" : "@media not all", message, StringComparison.Ordinal);
        Assert.DoesNotContain("prefers-color-scheme", message, StringComparison.Ordinal);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"gallery-{width}-{colours}.png") });
    }

    [Fact]
    public async Task It_shows_the_plans_that_the_app_hands_over()
    {
        await using var site = await StartAsync(options => options.Plans = (_, _) => Task.FromResult<IReadOnlyList<MessagePlan>>([SomeMessages.Plan("from the app")]));

        Assert.Contains("from the app", Assert.Single(ParsedPage.Read(await PageAsync(site)).QuerySelectorAll("article h3")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_claim_checker_finds_stands_beside_the_message()
    {
        await using var clean = await StartAsync();
        await using var boasting = await StartAsync(messaging: builder => builder.AddPhrasebook(new Boasting()));

        Assert.DoesNotContain("Findings", await PageAsync(clean), StringComparison.Ordinal);
        Assert.Contains("BM040 ", await PageAsync(boasting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_there_is_none_unless_the_app_says_so()
    {
        await using var site = await TestSite.StartAsync(map: app =>
        {
            app.MapBackorderGallery("/gallery");
            app.MapBackorderGallery("/shown", options => options.OutsideDevelopment = true);
        });

        using var hidden = await site.Client.GetAsync(new Uri("/gallery", UriKind.Relative), Stop);
        using var shown = await site.Client.GetAsync(new Uri("/shown", UriKind.Relative), Stop);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (hidden.StatusCode, shown.StatusCode));
    }

    private static Task<TestSite> StartAsync(Action<BackorderGalleryOptions>? configure = null, Action<BackorderMessagingBuilder>? messaging = null) => TestSite.StartAsync(
        messaging,
        shopOptions: shop => shop.Updates.AfterCareDays = 5,
        map: app => app.MapBackorderGallery("/gallery", options =>
        {
            options.OutsideDevelopment = true;
            configure?.Invoke(options);
        }));

    private static async Task<string> PageAsync(TestSite site, string query = "") => await site.Client.GetStringAsync(new Uri($"/gallery{query}", UriKind.Relative), Stop);

    private sealed class Boasting() : EnglishPhrasebook("en-US")
    {
        public override string Thanks(MessageKind kind) => "Shop now and save 20%!";
    }
}
