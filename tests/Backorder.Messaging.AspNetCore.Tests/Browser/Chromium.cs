using Microsoft.Playwright;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>A real browser, without a window, that talks to nobody by itself.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // Machines that test are busy.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _browser = new(StartAsync);

    /// <summary>A profile of its own; skips the test where there is no browser.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        _ = Needs.Chromium();
        var context = await (await _browser.Value).Browser.NewContextAsync(options ?? new BrowserNewContextOptions());

        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        context.SetDefaultNavigationTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    /// <summary>Does something that leads to other pages, and waits until so many have come to rest: one that is closed before may never answer.</summary>
    public static async Task FollowAsync(IPage page, Func<Task> act, int pages = 1)
    {
        var rested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage loaded)
        {
            if (--pages == 0)
            {
                rested.SetResult();
            }
        }

        page.Load += OnLoad;
        await act();
        await rested.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        page.Load -= OnLoad;
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
