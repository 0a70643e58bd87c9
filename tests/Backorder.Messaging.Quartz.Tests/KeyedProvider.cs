using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Backorder.Messaging.Quartz.Tests;

/// <summary>A provider on loopback that knows which worker brought which key, and answers each worker as often as it is told to; the rest waits.</summary>
internal sealed class KeyedProvider : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Lock _lock = new();
    private readonly HttpListener _listener = new();
    private readonly List<(string Worker, string Key)> _arrivals = [];
    private readonly Dictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _answered = new(StringComparer.Ordinal);
    private readonly List<(string Worker, HttpListenerResponse Response)> _waiting = [];
    private readonly List<(Func<bool> IsMet, TaskCompletionSource Met)> _awaited = [];
    private readonly Task _serving;

    public KeyedProvider()
    {
        Port = FreePort();
        _listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>From now on a worker has so many answers, from the first message on.</summary>
    public void Answer(string worker, int messages) => Change(() => _answers[worker] = messages);

    /// <summary>Every key that arrived, once or more.</summary>
    public int Keys => Read(() => _arrivals.Select(arrival => arrival.Key).Distinct(StringComparer.Ordinal).Count());

    public int ArrivedFrom(string worker) => Read(() => _arrivals.Count(arrival => arrival.Worker == worker));

    public int AnsweredTo(string worker) => Read(() => _answered.GetValueOrDefault(worker));

    /// <summary>Keys that arrived twice, with the workers that brought them.</summary>
    public IReadOnlyList<string> Repeated => Read(() => (IReadOnlyList<string>)[.. _arrivals
        .GroupBy(arrival => arrival.Key, StringComparer.Ordinal)
        .Where(key => key.Count() > 1)
        .Select(key => string.Join(' ', key.Select(arrival => arrival.Worker)))]);

    /// <summary>Completed once something is true of the arrivals.</summary>
    public Task Until(Func<KeyedProvider, bool> isMet)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Change(() => _awaited.Add((() => isMet(this), met)));
        return met.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Abort();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var request = await _listener.GetContextAsync();
                var worker = request.Request.Url!.Segments[1];
                await request.Request.InputStream.CopyToAsync(Stream.Null);
                Change(() =>
                {
                    _arrivals.Add((worker, request.Request.Headers["Idempotency-Key"]!));
                    _waiting.Add((worker, request.Response));
                });
            }
        }
        catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            foreach (var one in _waiting.ToList())
            {
                if (_answered.GetValueOrDefault(one.Worker) < _answers.GetValueOrDefault(one.Worker))
                {
                    _answered[one.Worker] = _answered.GetValueOrDefault(one.Worker) + 1;
                    _waiting.Remove(one);
                    one.Response.StatusCode = (int)HttpStatusCode.Accepted;
                    one.Response.Close();
                }
            }

            foreach (var one in _awaited.FindAll(one => one.IsMet()))
            {
                one.Met.TrySetResult();
                _awaited.Remove(one);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
