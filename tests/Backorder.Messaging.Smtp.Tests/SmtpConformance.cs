using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Smtp.Tests;

public abstract class SmtpConformance(SmtpSecurity security) : SenderConformance, IAsyncLifetime
{
    private MailServer? _server;
    private SmtpConnections? _connections;

    protected override IMessageSender Sender => field ??= new SmtpSender(_connections!);

    public async ValueTask InitializeAsync()
    {
        _server = await MailServer.Start(security == SmtpSecurity.StartTls ? TestCertificate.Trusted : null);
        _connections = new SmtpConnections(_server.Options(security), new FakeClock());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _connections?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    protected override Task<int> ArrivalsOfAsync(OutgoingMessage message) =>
        Task.FromResult(_server!.Mails.Count(mail => File.ReadAllText(mail.FullName).Contains(message.Key.ToString(), StringComparison.Ordinal)));

    protected override async Task<bool> BreakAsync()
    {
        await _server!.StopAsync();
        return true;
    }
}

/// <summary>Against a real server, with STARTTLS and a log-in.</summary>
public sealed class StartTlsConformance() : SmtpConformance(SmtpSecurity.StartTls);

/// <summary>Against a real server, as a relay inside one's own network.</summary>
public sealed class PlainConformance() : SmtpConformance(SmtpSecurity.None);
