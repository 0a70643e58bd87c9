using System.Net;
using Backorder.Messaging.Testing;
using Microsoft.Playwright;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>Programs that follow every link of a mail before its reader does.</summary>
public sealed class ScannerTests(Chromium chromium)
{
    private const string PressByScript = "for (const button of document.querySelectorAll('button')) document.querySelector('form').requestSubmit(button)";

    private static readonly string[] Agents =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0)",
        "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.0; WOW64; Trident/7.0; SLCC1; ms-office)",
        "Mozilla/5.0 (compatible; Microsoft Safe Links)",
        "Mozilla/5.0 (compatible; Barracuda Sentinel; link check)",
        "Mozilla/5.0 (compatible; Mimecast URL Protect)",
        "Mozilla/5.0 (compatible; Proofpoint URL Defense)",
        "Mozilla/5.0 (compatible; Cisco Secure Email URL scanner)",
        "Mozilla/5.0 (compatible; Trend Micro Web Reputation)",
        "Mozilla/5.0 (compatible; Sophos Email link check)",
        "Mozilla/5.0 (compatible; Symantec Click-time URL Protection)",
        "Mozilla/5.0 (compatible; FortiMail URL Click Protect)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "WhatsApp/2.23.20.0",
        "TelegramBot (like TwitterBot)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_that_runs_scripts_chooses_nothing_whoever_it_says_it_is()
    {
        await using var site = await TestSite.StartAsync();
        var links = await site.TellAsync(Some.OpenOrder("1"), Some.OpenOrder("2"));
        var before = await site.LedgerOfAsync("1");

        foreach (var agent in Agents)
        {
            await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { UserAgent = agent, JavaScriptEnabled = true });
            var page = await context.NewPageAsync();
            foreach (var link in links)
            {
                var answer = await page.GotoAsync(new Uri(site.Address, link).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                Assert.Equal(200, answer!.Status);
            }
        }

        Assert.Equal(Agents.Length, Agents.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(20 * 2, site.Requests.GetValueOrDefault("GET"));
        Assert.False(site.Requests.ContainsKey("POST"));
        Assert.Equal(before.Events, (await site.LedgerOfAsync("1")).Events);
        Assert.Empty(site.Shop.Heard);
        await site.PressAsync(links[0], "Keep my order");
        await site.PressAsync(links[1], "Cancel and refund");
        Assert.Equal(2, site.Shop.Heard.Count);
    }

    [Fact]
    public async Task A_script_that_sends_the_form_off_presses_no_button_and_a_persons_click_does()
    {
        await using var site = await TestSite.StartAsync();
        var link = new Uri(site.Address, Assert.Single(await site.TellAsync(Some.OpenOrder()))).ToString();
        await using var context = await chromium.NewContextAsync();
        foreach (var script in (string[])["document.querySelector('form').submit()", PressByScript, "document.querySelector('button').click()"])
        {
            await LookWithAsync(await context.NewPageAsync(), link, script);
        }

        Assert.InRange(site.Requests["POST"], 3, 9);
        Assert.Empty(site.Shop.Heard);
        var page = await context.NewPageAsync();
        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Keep my order" }).ClickAsync();
        Assert.Equal("We have your answer of June 8: Keep my order.", await page.GetByRole(AriaRole.Status).Locator("p").First.TextContentAsync());
        Assert.Single(site.Shop.Heard);
    }

    [Fact]
    public async Task Five_thousand_looks_change_nothing_and_the_link_still_works()
    {
        await using var site = await TestSite.StartAsync();
        var links = await site.TellAsync(Some.OpenOrder("1"), Some.OpenOrder("2"));
        var first = await site.PageAsync(links[0]);
        HttpMethod[] methods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options];

        await Parallel.ForEachAsync(Enumerable.Range(0, 5000), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, async (number, token) =>
        {
            var address = links[number % 2] + (number % 5) switch { 0 => "?pressed=0", 1 => "?pressed=2&choice=0", 2 => "?choice=1", _ => "" };
            using var request = new HttpRequestMessage(methods[number % 3], new Uri(address, UriKind.Relative));
            request.Headers.UserAgent.ParseAdd("scanner/1.0");
            using var answer = await site.Client.SendAsync(request, token);
            Assert.Equal(number % 3 == 2 ? HttpStatusCode.NoContent : HttpStatusCode.OK, answer.StatusCode);
        });

        Assert.Equal((5000 + 1, false), (site.Requests.Values.Sum(), site.Requests.ContainsKey("POST")));
        Assert.Equal(first, await site.PageAsync(links[0]));
        Assert.Empty((await site.LedgerOfAsync("1")).Events);
        Assert.Empty(site.Shop.Heard);
        await site.PressAsync(links[0], "Keep my order");
        Assert.Single(site.Shop.Heard);
    }

    [Fact]
    public async Task Other_methods_and_too_many_requests_are_refused_and_change_nothing()
    {
        await using var site = await TestSite.StartAsync(page: options => options.RequestsPerMinutePerLink = 5);
        var links = await site.TellAsync(Some.OpenOrder("1"), Some.OpenOrder("2"));
        foreach (var method in (string[])["PUT", "DELETE", "PATCH", "TRACE", "QUERY"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(links[0], UriKind.Relative));
            using var refused = await site.Client.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        }

        var value = TestSite.ButtonOf(await site.PageAsync(links[0]), "Keep my order");
        for (var i = 0; i < 4; i++)
        {
            await site.PageAsync(links[0]);
        }

        using var tooMany = await site.PostAsync(links[0], value);
        Assert.Equal(((HttpStatusCode)429, "60"), (tooMany.StatusCode, tooMany.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("Please wait a minute and try again", await tooMany.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(site.Shop.Heard);
        await site.PressAsync(links[1], "Keep my order");
    }

    // The script is past the page's policy, as a browser's extension is. It runs once, on the first page.
    private static async Task LookWithAsync(IPage page, string link, string script)
    {
        await page.AddInitScriptAsync($"addEventListener('load', () => {{ if (!sessionStorage.seen) {{ sessionStorage.seen = 1; setTimeout(() => {{ {script} }}); }} }})");
        await Chromium.FollowAsync(page, () => page.GotoAsync(link, new PageGotoOptions { WaitUntil = WaitUntilState.Commit }), pages: 2);
    }
}
