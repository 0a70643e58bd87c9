using System.Globalization;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace Backorder.Messaging.Smtp;

/// <summary>What a failed attempt means. Quotes numbers alone: a server's words may name the recipient.</summary>
internal static partial class SmtpVerdict
{
    public static SendOutcome On(Exception problem, bool contentLeft)
    {
        var reply = Math.Max((int)((problem as SmtpException)?.StatusCode ?? SmtpStatusCode.GeneralFailure), 0);
        var says = Describe(problem, reply);
        if (reply is >= 400 and < 500)
        {
            return new SendOutcome.Retry { Reason = $"The mail server {says} and asks to come again." };
        }

        if (!contentLeft)
        {
            // Refused as a recipient; every other refusal before the content is about the server, the login or the sender.
            return problem is SmtpFailedRecipientException && IsAboutTheMessage(problem, reply)
                ? new SendOutcome.Failed { Reason = $"The mail server {says} to the recipient's address." }
                : new SendOutcome.Retry { Reason = $"The mail server {says} before it took the content. If it stays so, look at its address, its certificate, the login and the sender." };
        }

        if (reply is >= 500 and < 600)
        {
            return IsAboutTheMessage(problem, reply)
                ? new SendOutcome.Failed { Reason = $"The mail server {says} to the content." }
                : new SendOutcome.Retry { Reason = $"The mail server {says} to the content: this shop may not send so. Look at the login and the sender." };
        }

        return new SendOutcome.Ambiguous { Reason = $"The mail server {says} after it took content." };
    }

    // 53x is about logging in, x.7.x about being allowed to: neither is the customer's fault.
    private static bool IsAboutTheMessage(Exception problem, int reply) =>
        reply is >= 500 and < 600 and not (>= 530 and < 540) && Enhanced(problem)?.StartsWith("5.7.", StringComparison.Ordinal) != true;

    private static string Describe(Exception problem, int reply) => problem switch
    {
        _ when reply > 0 => string.Create(CultureInfo.InvariantCulture, $"answered {reply}{(Enhanced(problem) is { } enhanced ? " " + enhanced : "")}"),
        OperationCanceledException => "gave no answer in time",
        AuthenticationException or { InnerException: AuthenticationException } => "showed no certificate that this machine trusts",
        { InnerException: SocketException socket } => $"could not be reached ({socket.SocketErrorCode})",
        { InnerException: IOException } => "broke off",
        { InnerException: FormatException } => "spoke no SMTP",
        _ => $"could not be talked to ({problem.GetType().Name})",
    };

    private static string? Enhanced(Exception problem) =>
        EnhancedCode().Match(problem.Message) is { Success: true } match ? match.Groups["code"].Value : null;

    // The first thing in the server's words, which System.Net.Mail quotes after a colon.
    [GeneratedRegex(@": (?<code>[245]\.\d{1,3}\.\d{1,3})(?![\d.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnhancedCode();
}
