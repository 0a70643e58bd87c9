using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Backorder.Messaging.Tests;

/// <summary>An HTTP server on loopback that keeps each request and answers what it is told, byte by byte.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    public const string Drop = "drop";
    public const string Silence = "silence";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _connections = [];
    private readonly List<Request> _requests = [];
    private readonly Func<Request, string> _answer;
    private readonly Task _accepting;

    /// <param name="answer">The whole answer to a request, <see cref="Drop"/> or <see cref="Silence"/>.</param>
    public WebhookServer(Func<Request, string> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = Accept();
    }

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/messages"));

    /// <summary>Completed when a whole request was read.</summary>
    public Task Asked => _asked.Task.WaitAsync(Patience);

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Request> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static string Answer(int status, string headers = "", string body = "") =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} It is so\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.WaitAsync(Patience);
        Task[] all;
        lock (_requests)
        {
            all = [.. _connections];
        }

        await Task.WhenAll(all).WaitAsync(Patience);
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                lock (_requests)
                {
                    _connections.Add(Task.Run(() => Serve(client)));
                }
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                while (await Read(stream) is { } request)
                {
                    lock (_requests)
                    {
                        _requests.Add(request);
                    }

                    _asked.TrySetResult();
                    var answer = _answer(request);
                    if (answer == Drop)
                    {
                        return;
                    }

                    if (answer == Silence)
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
                    }

                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task<Request?> Read(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return new Request(lines[0], headers, body);
    }

    internal sealed record Request(string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
