using System.Globalization;
using AngleSharp.Dom;
using Backorder.Messaging.Testing;
using KettleCo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>The sample shop of docs/samples/Shop, on loopback and in a folder of its own, and a visitor who follows links and sends forms off.</summary>
internal sealed class SampleShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _client;

    private SampleShop(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public int MailFiles => Directory.Exists(Path.Combine(_folder.FullName, "mail")) ? Directory.GetFiles(Path.Combine(_folder.FullName, "mail"), "*.eml").Length : 0;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="now">When it opens for the first time.</param>
    /// <param name="environment">The environment that it believes to be in.</param>
    public static async Task<SampleShop> OpenAsync(Instant? now = null, string environment = "Development")
    {
        var folder = Directory.CreateTempSubdirectory("backorder-shop-");
        var app = ShopSite.Build(["--urls", "http://127.0.0.1:0", "--folder", folder.FullName, "--environment", environment], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new FakeClock(now));
        });
        await ShopSite.OpenAsync(app.Services);
        await app.StartAsync(Stop);
        return new SampleShop(app, folder);
    }

    /// <summary>A date so many days after the sample's first day, as a form has it.</summary>
    public static string DaysLater(int days, Instant? now = null) =>
        (now ?? Some.Now).InUtc().Date.PlusDays(days).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public async Task<VisitedPage> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return await VisitedPage.ReadAsync(answer, Stop);
    }

    /// <summary>Presses a button of a page, with what its form holds but for what is changed, and gives the page that it leads to.</summary>
    public async Task<VisitedPage> PressAsync(VisitedPage page, string label, params IReadOnlyList<(string Name, string Value)> changes)
    {
        var button = page.Document.QuerySelectorAll("button").Single(one => one.TextContent == label);
        var form = button.Closest("form")!;
        var fields = form.QuerySelectorAll("input").Append(button).Where(static one => one.HasAttribute("name"))
            .ToDictionary(static one => one.GetAttribute("name")!, static one => one.GetAttribute("value") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return await PostAsync(new Uri(page.Address, form.GetAttribute("action") ?? ""), fields);
    }

    public async Task<VisitedPage> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(address, content, Stop);
        return await VisitedPage.ReadAsync(answer, Stop);
    }

    /// <summary>Moves the supplier's date so that six customers must hear of it, and goes all the way to the mails.</summary>
    public async Task<VisitedPage> TellAsync(int daysLater)
    {
        var plan = await PressAsync(await GetAsync("/"), "Move the date", ("arrives", DaysLater(daysLater)));
        return await ApproveAsync(plan);
    }

    public async Task<VisitedPage> ApproveAsync(VisitedPage plan) => await PressAsync(await PressAsync(plan, "Write the messages, for approval"), "Approve and send");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "shop.db") }.ToString()))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }
}

/// <summary>A page that was visited.</summary>
internal sealed record VisitedPage
{
    public required int Status { get; init; }

    public required Uri Address { get; init; }

    public required string Policy { get; init; }

    public required IDocument Document { get; init; }

    public string Text => string.Join(' ', Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IReadOnlyList<string> LinksTo(string start) =>
        [.. Document.QuerySelectorAll("a").Select(static anchor => anchor.GetAttribute("href")!).Where(href => href.StartsWith(start, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    public static async Task<VisitedPage> ReadAsync(HttpResponseMessage answer, CancellationToken stop) => new()
    {
        Status = (int)answer.StatusCode,
        Address = answer.RequestMessage!.RequestUri!,
        Policy = answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : "",
        Document = ParsedPage.Read(await answer.Content.ReadAsStringAsync(stop)),
    };
}
