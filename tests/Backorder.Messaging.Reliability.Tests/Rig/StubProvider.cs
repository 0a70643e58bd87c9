using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>A request that reached the provider, whether or not anybody waited for the answer.</summary>
internal sealed record Arrival(ProviderKind Kind, string Key, string Worker, long At, int Number);

/// <summary>The outside world: three providers behind one port. It lives in the rig's process, so it outlives everything that the rig kills.</summary>
internal sealed class StubProvider : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(30);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Arrival> _requests = [];
    private readonly Random _dice;
    private readonly Task _serving;
    private int _numbers;

    public StubProvider(int seed)
    {
        _dice = new Random(seed);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>All requests, in the sequence in which they came.</summary>
    public IReadOnlyList<Arrival> Requests => [.. _requests.OrderBy(static request => request.Number)];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (Exception problem) when (problem is OperationCanceledException or SocketException)
            {
                // Stopped.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                if (await reader.ReadLineAsync(_stop.Token) is not { } line || line.Split(' ') is not [var kind, var key, var worker])
                {
                    return;
                }

                var number = Interlocked.Increment(ref _numbers);
                _requests.Enqueue(new Arrival(Enum.Parse<ProviderKind>(kind), key, worker, Journal.Moment, number));
                await Task.Delay(Latency(), TimeProvider.System, _stop.Token);
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id-{number}\n")), _stop.Token);
            }
            catch (Exception problem) when (problem is OperationCanceledException or IOException or SocketException)
            {
                // Whoever asked is gone.
            }
        }
    }

    private TimeSpan Latency()
    {
        lock (_dice)
        {
            return Longest * _dice.NextDouble();
        }
    }
}
