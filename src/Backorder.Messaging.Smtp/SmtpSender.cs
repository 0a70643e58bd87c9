using System.Net.Mail;
using NodaTime;

namespace Backorder.Messaging.Smtp;

/// <summary>Hands e-mails to a mail server through System.Net.Mail.</summary>
internal sealed class SmtpSender : IMessageSender
{
    private readonly SmtpConnections _connections;

    public SmtpSender(SmtpConnections connections) => _connections = connections;

    public Channel Channel => Channel.Email;

    // Mail servers know no idempotency keys; a Message-ID is none.
    public Duration? KeyWindow => null;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is OutgoingEmail email
            ? SendAsync(email, cancellationToken)
            : throw new ArgumentException($"This sender takes e-mails, not {message.Channel}.", nameof(message));
    }

    private async Task<SendOutcome> SendAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        var seal = new ContentSeal();
        var mail = SmtpMail.Of(email, seal);
        SmtpClient client;
        try
        {
            client = await _connections.TakeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            mail.Dispose();
            return new SendOutcome.Retry { Reason = "No connection to the mail server became free in time." };
        }

        // SendMailAsync blocks too, and on the pool, where many connections would wait for each other's threads. So each sending waits on a
        // thread of its own, which is left behind when time is over: connecting cannot be cancelled.
        var sending = Task.Factory.StartNew(() => client.Send(mail), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Clean(sending, mail);
        try
        {
            await sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // The seal first: once it is closed, whatever the client still does cannot send the message.
            var stayed = seal.TryClose();
            _connections.Discard(client);
            return SmtpVerdict.On(problem, contentLeft: !stayed);
        }

        _connections.Keep(client);
        return new SendOutcome.Accepted();
    }

    private static void Clean(Task sending, MailMessage mail) => _ = sending.ContinueWith(
        task =>
        {
            _ = task.Exception;
            mail.Dispose();
        },
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
