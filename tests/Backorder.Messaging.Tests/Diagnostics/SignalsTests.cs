using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class SignalsTests : IDisposable
{
    private readonly Signals _heard = new();

    public void Dispose() => _heard.Dispose();

    [Fact]
    public async Task Each_instrument_tells_what_happened()
    {
        using var rig = new Rig(_heard.Listen, withSms: false);
        var answers = new Queue<SendOutcome>(
        [
            new SendOutcome.Accepted(), new SendOutcome.Failed { Reason = "No." }, new SendOutcome.Ambiguous { Reason = "Broken." }, new SendOutcome.Retry { Reason = "Busy." },
        ]);
        rig.Email.Behave = (_, _) => Task.FromResult(answers.Dequeue());
        for (var order = 0; order < 4; order++)
        {
            await rig.Commit(SomeMessages.Plan($"{order}"));
            rig.Clock.Advance(Duration.FromSeconds(order == 0 ? 5 : 0));
            await rig.Dispatch();
        }

        await rig.Messenger().PlanAsync(Some.Facts(), TestContext.Current.CancellationToken);
        await rig.Messenger().PlanAsync(Some.Facts(Some.OpenOrder() with { DoNotContact = true }), TestContext.Current.CancellationToken);
        rig.Clock.Advance(Duration.FromDays(30));
        await rig.Messenger().DueAsync(cancellationToken: TestContext.Current.CancellationToken);
        await rig.Messenger().DueAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "backorder.ambiguous 1 channel=Email kind=FirstDelay outcome=Ambiguous shop=main",
                "backorder.breached 1 kind=UpdateMissed shop=main",
                "backorder.due 1 shop=main",
                "backorder.due 1 shop=main",
                "backorder.failed 1 channel=Email kind=FirstDelay outcome=Failed shop=main",
                "backorder.held 1 reason=DoNotContact shop=main",
                "backorder.lag 5 channel=Email kind=FirstDelay outcome=Accepted shop=main",
                "backorder.planned 1 kind=FirstDelay shop=main",
                "backorder.sent 1 channel=Email kind=FirstDelay outcome=Accepted shop=main",
            ],
            _heard.Measured.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_step_is_an_activity_and_each_attempt_one_with_its_outcome()
    {
        using var rig = new Rig(_heard.Listen);
        await rig.Notify(Some.Facts());

        // Other tests run at the same time and have activities of their own.
        Assert.Superset(
            new HashSet<string>(["backorder plan held=0 planned=1", "backorder commit queued=1", "backorder dispatch"]),
            _heard.Activities.ToHashSet());
        Assert.Contains(_heard.Activities, activity => activity.StartsWith("backorder send channel=Email key=", StringComparison.Ordinal) && activity.EndsWith("kind=FirstDelay outcome=Accepted shop=main", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_factory_the_meter_of_the_process_is_used()
    {
        using var meters = new MeterListener();
        var seen = new ConcurrentQueue<string>();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == BackorderDiagnostics.Name && instrument.Meter.Scope is null)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, _, _) => seen.Enqueue(instrument.Name));
        meters.Start();
        using var rig = new Rig();

        await rig.Notify(Some.Facts());

        Assert.Superset(new HashSet<string>(["backorder.planned", "backorder.sent"]), seen.ToHashSet());
    }

    [Fact]
    public async Task No_log_no_metric_and_no_activity_holds_anything_personal()
    {
        using var rig = new Rig(builder =>
        {
            _heard.Listen(builder);
            builder.UseSource<CanarySource>();
        });
        rig.Clock.Advance(Duration.FromHours(6));
        await EveryPath(rig);

        Assert.True(_heard.Logged.Count > 20, $"{_heard.Logged.Count} lines");
        Assert.True(_heard.Measured.Count > 10, $"{_heard.Measured.Count} measurements");
        Assert.True(_heard.Activities.Count > 10, $"{_heard.Activities.Count} activities");
        Assert.DoesNotContain(_heard.Logged.Concat(_heard.Measured).Concat(_heard.Activities), IsPersonal);
    }

    [Fact]
    public void Something_personal_is_found() => Assert.True(IsPersonal("backorder send to=canary@example.com"));

    private static async Task EveryPath(Rig rig)
    {
        var outcomes = new Func<SendOutcome>[]
        {
            () => new SendOutcome.Accepted { ProviderId = "canary@example.com" },
            () => new SendOutcome.Retry { Reason = "canary@example.com is busy" },
            () => new SendOutcome.Failed { Reason = "no canary@example.com" },
            () => new SendOutcome.Ambiguous { Reason = "canary@example.com, perhaps" },
            () => throw new InvalidOperationException("canary@example.com"),
        };
        for (var i = 0; i < 15; i++)
        {
            var outcome = outcomes[i % outcomes.Length];
            rig.Email.Behave = (_, _) => Task.FromResult(outcome());
            rig.Sms.Behave = (_, _) => throw new InvalidOperationException("+12125550199");
            await rig.Messenger().NotifyAsync(CanarySource.Of(rig.Clock.Now, $"{i}"), TestContext.Current.CancellationToken);
            rig.Clock.Advance(Duration.FromHours(3));
        }

        rig.Clock.Advance(Duration.FromDays(20));
        await rig.Messenger().NotifyAsync(new BackorderQuery.Due(), TestContext.Current.CancellationToken);
        await rig.Record(new OrderEvent.ChoiceMade { Order = "0", At = rig.Clock.Now, Choice = ChoiceKind.Contact });
        await rig.Messenger().PauseAsync(cancellationToken: TestContext.Current.CancellationToken);
        await rig.Messenger().NotifyAsync(CanarySource.Of(rig.Clock.Now, "paused"), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<BackorderInputException>(() => rig.Notify(Some.Facts(Some.OpenOrder() with { Lines = [] })));
    }

    private static bool IsPersonal(string text) =>
        text.Contains("canary", StringComparison.OrdinalIgnoreCase) || text.Contains("2125550199", StringComparison.Ordinal) || text.Contains("<b>", StringComparison.Ordinal);

    private sealed class CanarySource(TimeProvider clock) : IBackorderSource
    {
        public static BackorderFacts Of(Instant now, string order) => Some.Facts(Some.OpenOrder(order) with
        {
            Recipient = new Recipient
            {
                Id = "C-canary", Name = "<b>Canary</b> Name", Email = "canary@example.com", Phone = "+12125550199", Language = "en-US", TimeZone = "America/New_York",
            },
            Lines = [Some.OpenOrderLine() with { Name = "Canary's <b>kettle</b>" }],
        }) with { Stock = Some.StockForecast() with { AsOf = now } };

        public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
        {
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            var orders = query is BackorderQuery.Orders asked ? asked.Items.Select(one => one.Order) : [];
            return Task.FromResult(Of(now, "0") with { Orders = [.. orders.SelectMany(order => Of(now, order).Orders)] });
        }
    }

    /// <summary>All that operators could see of one container; activities have no container, so those of other tests are among them.</summary>
    private sealed class Signals : IDisposable, ILoggerProvider, ILogger
    {
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;
        private IMeterFactory? _factory;

        public Signals()
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == BackorderDiagnostics.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Activities.Enqueue($"{activity.OperationName} {Text(activity.TagObjects)}".TrimEnd()),
            };
            ActivitySource.AddActivityListener(_activities);
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (_factory is not null && ReferenceEquals(instrument.Meter.Scope, _factory))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured.Enqueue($"{instrument.Name} {value} {Text(tags.ToArray())}"));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {value} {Text(tags.ToArray())}")));
        }

        public ConcurrentQueue<string> Logged { get; } = new();

        public ConcurrentQueue<string> Measured { get; } = new();

        public ConcurrentQueue<string> Activities { get; } = new();

        public void Listen(BackorderMessagingBuilder builder)
        {
            builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));
            builder.Services.AddSingleton<IMeterFactory>(services => _factory = new ScopedMeters());
            _meters.Start();
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Logged.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            _meters.Dispose();
            _activities.Dispose();
        }

        private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
            string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

        private sealed class ScopedMeters : IMeterFactory
        {
            private readonly List<Meter> _made = [];

            public Meter Create(MeterOptions options)
            {
                options.Scope = this;
                var meter = new Meter(options);
                _made.Add(meter);
                return meter;
            }

            public void Dispose() => _made.ForEach(meter => meter.Dispose());
        }
    }
}
