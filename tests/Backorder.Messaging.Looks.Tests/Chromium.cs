using Microsoft.Playwright;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>One browser for all tests, without a network. It starts when a test first asks for a page.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _browser = new(Start);

    /// <summary>Opens a message; skips the test where Chromium is not installed.</summary>
    internal async Task<MessagePage> Open(string html, ColorScheme scheme)
    {
        _ = Needs.Chromium();
        var (_, browser) = await _browser.Value;
        var context = await browser.NewContextAsync(new() { ColorScheme = scheme, Locale = "en-US", TimezoneId = "UTC" });
        await context.RouteAsync("**/*", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        return new MessagePage(page);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            var (playwright, browser) = await _browser.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> Start()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Needs.Chromium(),
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return (playwright, browser);
    }
}
