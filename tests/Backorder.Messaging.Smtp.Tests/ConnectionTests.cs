using System.Globalization;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Smtp.Tests;

public sealed class ConnectionTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task There_are_never_more_connections_than_allowed_and_they_are_used_again()
    {
        var greetings = 0;
        await using var server = new ScriptedServer(tls: false, seen: step => Interlocked.Add(ref greetings, step == Step.Greeting ? 1 : 0));
        var options = server.Options;
        options.Connections = 3;
        using var connections = new SmtpConnections(options, _clock);
        var sender = new SmtpSender(connections);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(order =>
            Task.Run(() => sender.SendAsync(SomeMessages.Email(SomeMessages.Plan(order.ToString(CultureInfo.InvariantCulture))), CancellationToken.None))));

        Assert.All(outcomes, outcome => Assert.IsType<SendOutcome.Accepted>(outcome));
        Assert.Equal((30, 3, 3), (server.Taken, server.MostAtATime, greetings));
    }

    [Fact]
    public async Task When_nobody_has_sent_for_ten_seconds_a_connection_ends_with_QUIT()
    {
        var (greetings, quits) = (0, 0);
        await using var server = new ScriptedServer(tls: false, seen: step =>
        {
            Interlocked.Add(ref greetings, step == Step.Greeting ? 1 : 0);
            Interlocked.Add(ref quits, step == Step.Quit ? 1 : 0);
        });
        using var connections = new SmtpConnections(server.Options, _clock);
        var sender = new SmtpSender(connections);
        await sender.SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken);

        _clock.Advance(Duration.FromSeconds(9));
        await sender.SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken);
        Assert.Equal(1, greetings);

        _clock.Advance(Duration.FromSeconds(10));
        await server.Silence();
        Assert.Equal((2, 1, 1), (server.Taken, greetings, quits));
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_a_connection_has_sent_nothing()
    {
        await using var server = new ScriptedServer(Step.Greeting, ScriptedServer.Drip, tls: false);
        var options = server.Options;
        options.Connections = 1;
        using var connections = new SmtpConnections(options, _clock);
        var sender = new SmtpSender(connections);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var busy = sender.SendAsync(SomeMessages.Email(), first.Token);
        await server.Dripping;
        var waiting = sender.SendAsync(SomeMessages.Email(), second.Token);

        await second.CancelAsync();
        var outcome = Assert.IsType<SendOutcome.Retry>(await waiting);
        Assert.Equal("No connection to the mail server became free in time.", outcome.Reason);

        await first.CancelAsync();
        Assert.IsType<SendOutcome.Retry>(await busy);
    }

    [Fact]
    public async Task A_connection_that_the_server_has_closed_meanwhile_loses_nothing_and_leaves_no_doubt()
    {
        await using var server = new ScriptedServer(tls: false);
        using var connections = new SmtpConnections(server.Options, _clock);
        var sender = new SmtpSender(connections);
        await sender.SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken);
        await server.HangUp();

        Assert.IsType<SendOutcome.Retry>(await sender.SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken));
        Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken));
    }
}
