using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Backorder.Messaging.Smtp;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Benchmarks;

/// <summary>One connection and many to the same mail server, turn by turn in one process.</summary>
internal sealed class SmtpRace : IDisposable
{
    public const int Many = 16;
    public const int MessagesOfOne = 30;
    public const int MessagesOfMany = 400;

    private readonly LocalMailServer _server;
    private int _sent;

    public SmtpRace(int delayMilliseconds)
    {
        DelayMilliseconds = delayMilliseconds;
        _server = new LocalMailServer(delayMilliseconds);
    }

    public int DelayMilliseconds { get; }

    /// <summary>Messages a second, one entry for each turn.</summary>
    public List<double> One { get; } = [];

    /// <inheritdoc cref="One"/>
    public List<double> Sixteen { get; } = [];

    public async Task RunAsync(int rounds)
    {
        await using var one = Shop(connections: 1);
        await using var many = Shop(Many);
        for (var round = -1; round < rounds; round++)
        {
            var ofOne = await TurnAsync(one, 1, MessagesOfOne);
            var ofMany = await TurnAsync(many, Many, MessagesOfMany);
            if (round >= 0)
            {
                One.Add(ofOne);
                Sixteen.Add(ofMany);
            }
        }

        if (_server.Arrived != _sent)
        {
            throw new InvalidOperationException($"{_sent} messages were sent and {_server.Arrived} arrived.");
        }
    }

    public void Dispose() => _server.Dispose();

    private async Task<double> TurnAsync(ServiceProvider shop, int connections, int messages)
    {
        using var scope = shop.CreateScope();
        var sender = scope.ServiceProvider.GetServices<IMessageSender>().Single();
        var email = SomeMessages.Email();

        // Connecting is not counted.
        await SendAsync(sender, email, connections);
        var watch = Stopwatch.StartNew();
        await SendAsync(sender, email, messages);
        return messages / watch.Elapsed.TotalSeconds;
    }

    private async Task SendAsync(IMessageSender sender, OutgoingEmail email, int messages)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, messages).Select(_ => sender.SendAsync(email, CancellationToken.None)));
        _sent += outcomes.All(static outcome => outcome is SendOutcome.Accepted) ? messages : throw new InvalidOperationException(outcomes.First(static outcome => outcome is not SendOutcome.Accepted).ToString());
    }

    private ServiceProvider Shop(int connections)
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging().AddSmtpSender(options => (options.Host, options.Port, options.Security, options.Connections) = ("127.0.0.1", _server.Port, SmtpSecurity.None, connections));
        return services.BuildServiceProvider();
    }
}
