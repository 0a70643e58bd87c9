using System.Diagnostics;
using System.Globalization;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Smtp.Tests;

public sealed class ThroughputTests
{
    private const int MessagesEach = 3;

    [Fact]
    public async Task Sixteen_connections_send_at_least_eight_times_as_much_as_one_where_the_server_thinks_before_each_answer()
    {
        await using var server = new ScriptedServer(tls: false, delay: TimeSpan.FromMilliseconds(50));

        var one = await SecondsPerMessage(server, connections: 1);
        var sixteen = await SecondsPerMessage(server, connections: 16);

        Assert.Equal((1 + 16) * (MessagesEach + 1), server.Taken);
        Assert.True(one >= 8 * sixteen, string.Create(CultureInfo.InvariantCulture, $"{one / sixteen:F1} times as much"));
    }

    private static async Task<double> SecondsPerMessage(ScriptedServer server, int connections)
    {
        var options = server.Options;
        options.Connections = connections;
        using var kept = new SmtpConnections(options, TimeProvider.System);
        var sender = new SmtpSender(kept);
        var email = SomeMessages.Email();
        Task Send(int messages) => Task.WhenAll(Enumerable.Range(0, messages).Select(async _ => Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(email, TestContext.Current.CancellationToken))));

        // Connecting is not counted.
        await Send(connections);
        var watch = Stopwatch.StartNew();
        await Send(MessagesEach * connections);
        return watch.Elapsed.TotalSeconds / (MessagesEach * connections);
    }
}
