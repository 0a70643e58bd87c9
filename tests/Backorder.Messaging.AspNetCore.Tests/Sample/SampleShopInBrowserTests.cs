using Microsoft.Playwright;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>The sample shop's whole story, as a person lives it: on a phone in the dark and on a desk.</summary>
public sealed class SampleShopInBrowserTests(Chromium chromium)
{
    // A mail program puts a mail into a page of its own, so a mail alone has no landmarks.
    private static readonly string[] NotOfMails = ["landmark-one-main:", "region:"];

    [Theory]
    [InlineData(375, 812, ColorScheme.Dark)]
    [InlineData(1280, 900, ColorScheme.Light)]
    public async Task Move_a_date_approve_open_the_mail_choose_and_watch_the_order_change(int width, int height, ColorScheme colours)
    {
        var axe = Axe.Source();
        await using var shop = await SampleShop.OpenAsync();
        await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = colours });
        context.SetDefaultTimeout(120_000);
        var blocked = new List<string>();
        context.Console += (_, message) => blocked.Add(message.Text);
        context.Request += (_, request) => Assert.StartsWith(shop.Address.ToString(), request.Url, StringComparison.Ordinal);
        var desk = await context.NewPageAsync();
        Task LookAsync(IPage page, string name) => LookAtAsync(page, axe, $"shop-{name}-{width}-{colours}");

        await desk.GotoAsync(shop.Address.ToString());
        await LookAsync(desk, "1-orders");
        await desk.GetByLabel("The supplier's new date").FillAsync(SampleShop.DaysLater(14));
        await desk.GetByRole(AriaRole.Button, new() { Name = "Move the date" }).ClickAsync();

        Assert.Equal("Messages: 6", await desk.Locator("#told").InnerTextAsync());
        await desk.GetByText("K4, Ana Pérez").ClickAsync();
        await LookAsync(desk, "2-plan");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Write the messages, for approval" }).ClickAsync();
        await desk.Locator("summary").First.ClickAsync();
        await LookAsync(desk, "3-approve");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Approve and send" }).ClickAsync();
        await desk.WaitForURLAsync("**/mail");
        await LookAsync(desk, "4-mail");

        // The customer's part, on a page of its own.
        var mail = await context.RunAndWaitForPageAsync(() => desk.Locator("a[href^='/mail/K4/']").ClickAsync());
        await mail.WaitForLoadStateAsync();
        await LookAsync(mail, "5-letter");
        await mail.GetByRole(AriaRole.Link, new() { Name = "Send me the Black kettle instead" }).ClickAsync();
        await mail.WaitForURLAsync("**/backorder/*");
        await LookAsync(mail, "6-choices");
        await Chromium.FollowAsync(mail, () => mail.GetByRole(AriaRole.Button, new() { Name = "Send me the Black kettle instead" }).ClickAsync());
        Assert.Contains("Send me the Black kettle instead", await mail.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(mail, "7-chosen");

        await desk.Locator("a[href='/orders/K4']").ClickAsync();
        await desk.WaitForURLAsync("**/orders/K4");
        Assert.Contains("1 × Black kettle instead of Green kettle", await desk.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(desk, "8-order");
        Assert.DoesNotContain(blocked, static message => message.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static async Task LookAtAsync(IPage page, string axe, string name)
    {
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png"), FullPage = true });
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name} scrolls sideways.");
        Assert.DoesNotContain(await Axe.FindAsync(page, axe), found => !page.Url.Contains("/mail/", StringComparison.Ordinal) || !NotOfMails.Any(rule => found.StartsWith(rule, StringComparison.Ordinal)));
    }
}
