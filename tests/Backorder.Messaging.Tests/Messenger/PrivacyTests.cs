using System.Collections.Concurrent;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Nothing personal leaves by the back door.</summary>
public sealed class PrivacyTests
{
    private static readonly Recipient Canary = new()
    {
        Id = "C-canary", Name = "Canary Name", Email = "canary@example.com", Phone = "+12125550199", Language = "en-US", TimeZone = "America/New_York",
    };

    [Fact]
    public async Task No_log_no_obligation_and_no_text_of_a_message_names_a_person()
    {
        var log = new ListLog();
        using var rig = new Rig(builder => builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        rig.Clock.Advance(Duration.FromHours(6));
        var outcomes = new Queue<Func<SendOutcome>>(
        [
            () => new SendOutcome.Accepted { ProviderId = "canary@example.com" },
            () => new SendOutcome.Retry { Reason = "canary@example.com is busy" },
            () => new SendOutcome.Failed { Reason = "no canary@example.com" },
            () => throw new InvalidOperationException("canary@example.com"),
        ]);
        rig.Email.Behave = (_, _) => Task.FromResult(outcomes.Dequeue()());
        rig.Sms.Behave = (_, _) => throw new InvalidOperationException("+12125550199");
        foreach (var order in new[] { "1", "2", "3", "4" })
        {
            await rig.Commit(SomeMessages.Plan(order) with { Recipient = Canary });
            await rig.Dispatch();
        }

        Assert.True(log.Lines.Count >= 8, $"{log.Lines.Count} lines");
        Assert.NotEmpty(rig.Events.Obligations);
        var entry = (await rig.Entries("1"))[0];
        IEnumerable<string> said = [.. log.Lines, .. rig.Events.Obligations.Select(one => one.ToString()), entry.Message.Content.ToString(), .. entry.Message.Told.Select(line => line.ToString())];
        Assert.DoesNotContain(said, IsPersonal);
    }

    [Fact]
    public void A_personal_line_is_found() => Assert.True(IsPersonal("sent to canary@example.com"));

    private static bool IsPersonal(string text) =>
        text.Contains("canary", StringComparison.OrdinalIgnoreCase) || text.Contains("2125550199", StringComparison.Ordinal);

    private sealed class ListLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
