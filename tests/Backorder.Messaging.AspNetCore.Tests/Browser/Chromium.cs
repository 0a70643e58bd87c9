using Microsoft.Playwright;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>A real browser, without a window, that talks to nobody by itself.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _browser = new(StartAsync);

    /// <summary>A profile of its own; skips the test where there is no browser.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        _ = Needs.Chromium();
        var context = await (await _browser.Value).Browser.NewContextAsync(options ?? new BrowserNewContextOptions());

        // Machines that test are busy.
        context.SetDefaultTimeout(180_000);
        context.SetDefaultNavigationTimeout(180_000);
        return context;
    }

    /// <summary>Does something that sends the form off, and waits for the page that it leads to.</summary>
    public static async Task FollowAsync(IPage page, Func<Task> act)
    {
        await page.RunAndWaitForResponseAsync(act, static response => response.Request.Method == "GET" && response.Status == 200);
        await page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await _browser.Value;
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Needs.Chromium(), Args = Flags, Timeout = 120_000 }));
    }
}
