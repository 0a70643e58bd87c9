using Backorder.Messaging.Testing;
using Microsoft.Playwright;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>The page as people have it: on a phone and a desk, in light and dark, by keyboard alone, read aloud.</summary>
public sealed class PageInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(375, 812, ColorScheme.Light)]
    [InlineData(375, 812, ColorScheme.Dark)]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    public async Task Nothing_keeps_anybody_out_and_the_whole_way_goes_by_keyboard(int width, int height, ColorScheme colours)
    {
        var axe = Axe.Source();
        await using var site = await TestSite.StartAsync();
        var link = new Uri(site.Address, (await site.TellAsync(LongOrder()))[0]).ToString();
        await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = colours });
        var page = await context.NewPageAsync();
        var blocked = new List<string>();
        page.Console += (_, message) => blocked.Add(message.Text);
        page.Request += (_, request) => Assert.StartsWith(site.Address.ToString(), request.Url, StringComparison.Ordinal);

        await page.GotoAsync(link);
        await LookAsync(page, axe, $"offer-{width}-{colours}");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), "The page scrolls sideways.");
        var sizes = await page.EvaluateAsync<double[][]>("() => [...document.querySelectorAll('button')].map(b => { const r = b.getBoundingClientRect(); return [Math.round(r.width), r.height >= 44 ? 1 : 0]; })");
        Assert.True(sizes.Length >= 4);
        Assert.Single(sizes.Select(size => size[0]).Distinct());
        Assert.All(sizes, size => Assert.Equal(1, size[1]));
        var looks = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('button')].map(b => { const s = getComputedStyle(b); return [s.color, s.backgroundColor, s.fontSize, s.fontWeight, s.borderColor].join(); })");
        Assert.Single(looks.Distinct());

        // Only with the keyboard: to the first button, and press it.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Keep my order", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        await Chromium.FollowAsync(page, () => page.Keyboard.PressAsync("Enter"));
        Assert.Contains("Keep my order", await page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(page, axe, $"answered-{width}-{colours}");
        var answered = await page.ContentAsync();
        await page.ReloadAsync();
        Assert.Equal(answered, await page.ContentAsync());
        Assert.Single(site.Shop.Heard);

        // A choice that cannot be made any more.
        site.Shop.Ship("1001", site.Clock.Now);
        await page.Keyboard.PressAsync("Tab");
        await Chromium.FollowAsync(page, () => page.Keyboard.PressAsync("Space"));
        Assert.Contains("It has already shipped.", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(page, axe, $"refused-{width}-{colours}");
        await page.GotoAsync(new Uri(site.Address, "/backorder/unknown").ToString());
        await LookAsync(page, axe, $"unknown-{width}-{colours}");
        Assert.DoesNotContain(blocked, message => message.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Axe_finds_what_is_planted()
    {
        var axe = Axe.Source();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<html><body><button></button><img src=x></body></html>");

        Assert.Contains(await Axe.FindAsync(page, axe), found => found.StartsWith("button-name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_policy_lets_no_script_run_and_nothing_come_from_elsewhere()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        using var answer = await site.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        var headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var policy = headers["Content-Security-Policy"];

        Assert.Equal(("no-referrer", "no-store", "noindex, nofollow, noarchive", "nosniff"), (headers["Referrer-Policy"], headers["Cache-Control"], headers["X-Robots-Tag"], headers["X-Content-Type-Options"]));
        Assert.StartsWith("default-src 'none'; script-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var document = ParsedPage.Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(document.QuerySelectorAll("script, img, link, iframe, object, [style], [onclick], [onload]"));
        Assert.All(document.QuerySelectorAll("a"), anchor => Assert.StartsWith("mailto:", anchor.GetAttribute("href"), StringComparison.Ordinal));
    }

    // Several lines, a long name, a hostile one, and one that is there already.
    private static OpenOrder LongOrder() => Some.OpenOrder() with
    {
        Lines =
        [
            Some.OpenOrderLine(),
            Some.OpenOrderLine() with { Id = "2", Name = "Enamel kettle with a wooden handle, lid and infuser, two and a half litres, matte green \"</p><script>alert(1)</script>" },
            Some.OpenOrderLine() with { Id = "3", Sku = "MUG", Name = "Mug", Quantity = 4 },
        ],
    };

    private static async Task LookAsync(IPage page, string axe, string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "screenshots");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        Assert.Empty(await Axe.FindAsync(page, axe));
    }
}
