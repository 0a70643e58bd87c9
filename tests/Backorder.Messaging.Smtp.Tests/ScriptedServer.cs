using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Backorder.Messaging.Smtp.Tests;

/// <summary>A mail server on loopback that misbehaves at one step of each dialogue, and else is one that wants STARTTLS and a log-in.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    public const string Drop = "drop";
    public const string Drip = "drip";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _dripping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _dialogues = [];
    private readonly List<TcpClient> _clients = [];
    private readonly Task _accepting;
    private readonly Step? _at;
    private readonly string _reply;
    private readonly bool _tls;
    private readonly Action<Step> _seen;
    private readonly bool _breaksInside;
    private readonly TimeSpan _delay;
    private int _taken;
    private int _open;

    /// <param name="at">The step; null: none.</param>
    /// <param name="reply">What it says there, <see cref="Drop"/>, or <see cref="Drip"/>: the right reply, a byte now and then, to its end only after <see cref="GoOn"/>.</param>
    /// <param name="tls">Whether it offers STARTTLS and AUTH.</param>
    /// <param name="seen">Is told each step that is reached.</param>
    /// <param name="breaksInside">Whether it breaks off in the middle of each message.</param>
    /// <param name="delay">How long it thinks before each right answer.</param>
    public ScriptedServer(Step? at = null, string reply = "", bool tls = true, Action<Step>? seen = null, bool breaksInside = false, TimeSpan delay = default)
    {
        (_at, _reply, _tls, _seen, _breaksInside, _delay) = (at, reply, tls, seen ?? (_ => { }), breaksInside, delay);
        _ = TestCertificate.Trusted;
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task Dripping => _dripping.Task.WaitAsync(Patience);

    /// <summary>Whole messages that came, and that it has not refused.</summary>
    public int Taken => Volatile.Read(ref _taken);

    public int MostAtATime { get; private set; }

    public int Open => Volatile.Read(ref _open);

    public SmtpSenderOptions Options => _tls
        ? new() { Host = "localhost", Port = Port, UserName = "ana", Password = "secret" }
        : new() { Host = "localhost", Port = Port, Security = SmtpSecurity.None };

    public void GoOn() => _goOn.TrySetResult();

    /// <summary>Waits until nobody talks to it any more.</summary>
    public async Task Silence()
    {
        Task[] all;
        lock (_dialogues)
        {
            all = [.. _dialogues];
        }

        await Task.WhenAll(all).WaitAsync(Patience);
    }

    /// <summary>Closes every connection, as a server does that has waited too long.</summary>
    public async Task HangUp()
    {
        lock (_dialogues)
        {
            _clients.ForEach(client => client.Close());
        }

        await Silence();
    }

    public async ValueTask DisposeAsync()
    {
        GoOn();
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.WaitAsync(Patience);
        await Silence();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                lock (_dialogues)
                {
                    MostAtATime = Math.Max(MostAtATime, Interlocked.Increment(ref _open));
                    _clients.Add(client);
                    _dialogues.Add(Task.Run(() => Serve(client)));
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
                await new Dialogue(this, client).Run();
            }
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private sealed class Dialogue(ScriptedServer server, TcpClient client)
    {
        private Stream _stream = client.GetStream();
        private bool _secure;
        private bool _known;

        public async Task Run()
        {
            await Say(Step.Greeting, "220 kettle.example ESMTP");
            while (await ReadLine() is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "EHLO" or "HELO":
                        await Say(Step.Ehlo, Extensions());
                        break;
                    case "STARTTLS":
                        await Say(Step.StartTls, "220 go ahead");
                        if (server._at != Step.StartTls || server._reply == Drip)
                        {
                            var tls = new SslStream(_stream);
                            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = TestCertificate.Trusted.Certificate }, server._stop.Token);
                            (_stream, _secure) = (tls, true);
                        }

                        break;
                    case "AUTH":
                        await Write("334 UGFzc3dvcmQ6\r\n");
                        await ReadLine();
                        _known = server._at != Step.Auth || server._reply == Drip;
                        await Say(Step.Auth, "235 2.7.0 welcome");
                        break;
                    case "MAIL":
                        await Say(Step.Mail, _known || !server._tls ? "250 2.1.0 ok" : "530 5.7.0 Authentication required");
                        break;
                    case "RCPT":
                        await Say(Step.Rcpt, "250 2.1.5 ok");
                        break;
                    case "DATA":
                        await Say(Step.Data, "354 go ahead");
                        if (server._at != Step.Data || server._reply == Drip)
                        {
                            await TakeMessage();
                        }

                        break;
                    case "QUIT":
                        await Say(Step.Quit, "221 bye");
                        return;
                    default:
                        await Write("500 5.5.2 what?\r\n");
                        break;
                }
            }
        }

        private string Extensions() => !server._tls ? "250-kettle.example\r\n250 PIPELINING"
            : _secure ? "250-kettle.example\r\n250 AUTH LOGIN"
            : "250-kettle.example\r\n250 STARTTLS";

        private async Task TakeMessage()
        {
            while (await ReadLine() is { } line)
            {
                // A line of base64; headers have spaces, boundaries low lines.
                if (server._breaksInside && line.Length > 60 && !line.AsSpan().ContainsAny(' ', '_'))
                {
                    client.Client.LingerState = new LingerOption(true, 0);
                    client.Close();
                    throw new IOException("Broken off.");
                }

                if (line == ".")
                {
                    // Whoever does not refuse it may have taken it.
                    if (server._at != Step.EndOfData || server._reply[0] is not ('4' or '5'))
                    {
                        Interlocked.Increment(ref server._taken);
                    }

                    await Say(Step.EndOfData, "250 2.0.0 taken");
                    return;
                }
            }
        }

        private async Task Say(Step step, string reply)
        {
            server._seen(step);
            if (step != server._at)
            {
                await Task.Delay(server._delay, TimeProvider.System, server._stop.Token);
                await Write(reply + "\r\n");
            }
            else if (server._reply == Drop)
            {
                client.Client.LingerState = new LingerOption(true, 0);
                client.Close();
            }
            else if (server._reply == Drip)
            {
                await Write(reply[..1]);
                server._dripping.TrySetResult();
                await server._goOn.Task.WaitAsync(server._stop.Token);
                await Write(reply[1..] + "\r\n");
            }
            else
            {
                await Write(server._reply + "\r\n");
            }
        }

        private async Task Write(string text) => await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), server._stop.Token);

        private async Task<string?> ReadLine()
        {
            var line = new StringBuilder();
            var one = new byte[1];
            while (await _stream.ReadAsync(one, server._stop.Token) == 1)
            {
                if (one[0] == '\n')
                {
                    return line.ToString().TrimEnd('\r');
                }

                line.Append((char)one[0]);
            }

            return null;
        }
    }
}
