using System.Net;
using System.Net.Mail;

namespace Backorder.Messaging.Smtp;

/// <summary>The connections to one server: so many at a time, used in turn, closed politely when nobody has sent for a while.</summary>
/// <remarks>A client sends one message at a time and keeps its connection between them.</remarks>
internal sealed class SmtpConnections : IDisposable
{
    // Shorter than any server waits by itself.
    private static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(10);

    private readonly SmtpSenderOptions _options;
    private readonly SemaphoreSlim _free;
    private readonly Queue<SmtpClient> _idle = [];
    private readonly ITimer _quit;
    private bool _closed;

    public SmtpConnections(SmtpSenderOptions options, TimeProvider clock)
    {
        _options = options;
        _free = new SemaphoreSlim(options.Connections);
        _quit = clock.CreateTimer(_ => CloseIdle(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for a connection that nobody uses. It is given back by <see cref="Keep"/> or <see cref="Discard"/>.</summary>
    public async Task<SmtpClient> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_idle)
        {
            return _idle.TryDequeue(out var client) ? client : NewClient();
        }
    }

    public void Keep(SmtpClient client)
    {
        bool closed;
        lock (_idle)
        {
            closed = _closed;
            if (!closed)
            {
                _idle.Enqueue(client);
                _quit.Change(MaxIdle, Timeout.InfiniteTimeSpan);
            }
        }

        if (closed)
        {
            client.Dispose();
        }

        _free.Release();
    }

    /// <summary>Breaks a connection off, whatever it is doing.</summary>
    public void Discard(SmtpClient client)
    {
        client.Dispose();
        _free.Release();
    }

    public void Dispose()
    {
        lock (_idle)
        {
            _closed = true;
        }

        _quit.Dispose();
        CloseIdle();
    }

    private void CloseIdle()
    {
        SmtpClient[] idle;
        lock (_idle)
        {
            idle = [.. _idle];
            _idle.Clear();
        }

        Array.ForEach(idle, static client => client.Dispose());
    }

    private SmtpClient NewClient() => new(_options.Host, _options.Port)
    {
        EnableSsl = _options.Security == SmtpSecurity.StartTls,

        // Whoever sends says how long it may take.
        Timeout = int.MaxValue,
        Credentials = _options.UserName is { Length: > 0 } user ? new NetworkCredential(user, _options.Password) : null,
    };
}
