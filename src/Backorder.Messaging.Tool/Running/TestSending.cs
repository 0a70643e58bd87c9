using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>Sends letters to one address, each marked as a test, without a ledger.</summary>
internal static class TestSending
{
    private const string Remark = "This is a test. It was sent by backorder send, and no order is behind it.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> SendAsync(
        IReadOnlyList<OutgoingEmail> letters, EmailAddress to, Delivery delivery, Terminal terminal, TimeProvider machine, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddSingleton(machine);
        delivery.AddTo(services.AddBackorderMessaging(), machine, static () => { });
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetServices<IMessageSender>().Single(static sender => sender.Channel == Channel.Email);
        var tables = Tables.For(terminal);
        var at = Instant.FromDateTimeOffset(machine.GetUtcNow());
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = Marked(letters[i], to, at, i + 1, letters.Count);
            using var patience = new CancellationTokenSource(Patience, machine);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            if (Problem(await sender.SendAsync(letter, both.Token)) is { } problem)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new FailedException(Printable.Line(string.Create(CultureInfo.InvariantCulture, $"{Names<MessageKind>.Of(letter.Kind)}: {problem} {i} of {letters.Count} test messages were sent.")));
            }

            tables.Line($"{Names<MessageKind>.Of(letter.Kind)}: {letter.Subject}");
        }

        tables.Line(string.Create(CultureInfo.InvariantCulture, $"{letters.Count} test messages {(delivery.IsReal ? "sent" : "written")}, all to {to} and to nobody else."));
        return ExitCode.Done;
    }

    // A key of its own each time, or a mail program takes the second test for the first.
    private static OutgoingEmail Marked(OutgoingEmail letter, EmailAddress to, Instant at, int number, int of)
    {
        var digest = new CanonicalDigest("backorder test 1").Add(letter.Key.ToString()).Add(to.ToString()).Add(at).ToText();
        _ = MessageKey.TryParse(digest, out var key);
        _ = HeaderText.TryCreate(string.Create(CultureInfo.InvariantCulture, $"[Test {number} of {of}] {letter.Subject}"), out var subject);
        return letter with { Key = key, To = to, ToName = null, Subject = subject, Text = $"{Remark}\n\n{letter.Text}", Html = WithRemark(letter.Html) };
    }

    private static string WithRemark(string html)
    {
        var body = html.IndexOf("<body", StringComparison.Ordinal);
        var start = body < 0 ? 0 : html.IndexOf('>', body) + 1;
        return $"{html[..start]}<p style=\"margin:0;padding:12px;background:#fff3c4;color:#1a1a1a;font:16px sans-serif;text-align:center\">{Remark}</p>{html[start..]}";
    }

    private static string? Problem(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Accepted => null,
        SendOutcome.Retry retry => retry.Reason,
        SendOutcome.Failed failed => failed.Reason,
        SendOutcome.Ambiguous ambiguous => ambiguous.Reason,
        _ => "The sender gave no answer.",
    };
}
