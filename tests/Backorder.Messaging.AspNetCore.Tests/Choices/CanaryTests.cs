using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>What is personal stays in the message: a bird in every such field, and nobody hears it sing.</summary>
public sealed class CanaryTests
{
    private const string Canary = "kanarie";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_personal_is_in_logs_metrics_traces_addresses_pages_or_faults()
    {
        var heard = new ConcurrentQueue<string>();
        using var ears = new Ears(heard);
        await using var site = await TestSite.StartAsync(logs: ears);
        var link = Assert.Single(await site.TellAsync(Bird()));
        var pages = new List<string> { await site.PageAsync(link) };
        pages.Add(await site.PressAsync(link, "Keep my order"));
        site.Clock.Advance(Duration.FromMinutes(1));
        pages.Add(await site.PressAsync(link, "Cancel and refund"));
        using (var answer = await site.PostAsync(link, "0.wrong"))
        {
            heard.Enqueue(answer.Headers.Location!.ToString());
        }

        // A fault of the app's own, and one of its facts.
        site.Shop.Change("1001", order => order with { Recipient = order.Recipient with { TimeZone = "No/Where" } });
        using (var broken = await site.Client.GetAsync(new Uri(link, UriKind.Relative), Stop))
        {
            heard.Enqueue(await broken.Content.ReadAsStringAsync(Stop));
        }

        site.Shop.Orders.Clear();
        using (var unknown = await site.Client.GetAsync(new Uri(link, UriKind.Relative), Stop))
        {
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
            pages.Add(await unknown.Content.ReadAsStringAsync(Stop));
        }

        Assert.True(heard.Count > 50, "The ears hear nothing.");
        Assert.Contains(heard, what => what.Contains("backorder", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(heard.Concat(pages).Append(link), what => what.Contains(Canary, StringComparison.OrdinalIgnoreCase));

        // The link is a secret too: what this library writes itself does not have it.
        Assert.DoesNotContain(heard, what => what.StartsWith("Backorder", StringComparison.Ordinal) && what.Contains(link["/backorder/".Length..], StringComparison.Ordinal));

        // The companion: the bird is there to be heard, in the one place where it belongs.
        Assert.Contains(Canary, Assert.IsType<OutgoingEmail>(Assert.Single(site.Mails.Sent)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_the_ledger_keeps_of_a_link_has_neither_the_link_nor_anything_personal()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Bird()));
        Assert.True(ChoiceReference.TryParse(link["/backorder/".Length..], out var reference));
        await using var scope = site.Services.CreateAsyncScope();
        var view = await scope.ServiceProvider.GetRequiredService<IBackorderLedger>().ReadAsync(new LedgerQuery.ByReference { Hash = reference.Hash() }, Stop);

        var kept = System.Text.Json.JsonSerializer.Serialize(Assert.Single(view.Grants)) + Assert.Single(view.Grants);

        Assert.DoesNotContain(Canary, kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(reference.Reveal(), kept, StringComparison.Ordinal);
        Assert.Contains("KETTLE-BK", kept, StringComparison.Ordinal);
    }

    private static OpenOrder Bird() => Some.OpenOrder() with
    {
        Recipient = new Recipient { Id = $"C-{Canary}", Name = $"Ana {Canary}", Email = $"{Canary}@example.com", Phone = "+12125550123", Language = "en-US", TimeZone = "America/New_York" },
    };

    private sealed class Ears : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _heard;
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters;
        private readonly string _category;

        public Ears(ConcurrentQueue<string> heard)
        {
            (_heard, _category) = (heard, "");
            _activities = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => heard.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.Select(one => one.Name))}"),
            };
            ActivitySource.AddActivityListener(_activities);
            _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => heard.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => heard.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
            _meters.Start();
        }

        private Ears(Ears parent, string category) => (_heard, _category, _activities, _meters) = (parent._heard, category, parent._activities, parent._meters);

        public ILogger CreateLogger(string categoryName) => new Ears(this, categoryName);

        public void Dispose()
        {
            if (_category.Length == 0)
            {
                _activities.Dispose();
                _meters.Dispose();
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _heard.Enqueue($"{_category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _heard.Enqueue($"{_category} {formatter(state, exception)} {exception}");
    }
}
