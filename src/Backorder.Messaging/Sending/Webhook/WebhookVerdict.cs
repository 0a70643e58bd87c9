using System.Globalization;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>What an answer means. "Not accepted" is said only where the status says so whoever sent it, the app behind a proxy or the proxy.</summary>
internal static class WebhookVerdict
{
    public static SendOutcome On(int status, Duration? after, string? providerId)
    {
        var says = string.Create(CultureInfo.InvariantCulture, $"The webhook answered {status}");
        return status switch
        {
            >= 200 and < 300 => new SendOutcome.Accepted { ProviderId = providerId },

            // Asked to come again, or never begun.
            408 or 421 or 425 or 429 => new SendOutcome.Retry { After = after, Reason = $"{says} and asks to come again." },

            // With the header somebody means it. Without it, a proxy says so too when the app broke off in the middle.
            503 when after is not null => new SendOutcome.Retry { After = after, Reason = $"{says} and asks to come again." },

            // About the address, the secret or the account, not about this message.
            301 or 307 or 308 => new SendOutcome.Retry { Reason = $"{says}. Redirects are not followed; set the Url it leads to." },
            401 or 402 or 403 or 404 or 405 or 406 or 407 or 410 or 411 or 415 or 426 or 431 =>
                new SendOutcome.Retry { After = after, Reason = $"{says}. If it stays so, look at the Url, the Secret and the account." },

            // The same key is under way, so an earlier attempt may yet succeed.
            409 => new SendOutcome.Ambiguous { Reason = $"{says}: an earlier attempt may be under way." },
            >= 400 and < 500 => new SendOutcome.Failed { Reason = $"{says} to this message." },
            _ => new SendOutcome.Ambiguous { Reason = $"{says}, which does not say whether it took the message." },
        };
    }

    public static SendOutcome On(Exception problem, bool contentLeft)
    {
        var says = problem switch
        {
            OperationCanceledException => "The webhook gave no answer in time",
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => $"The webhook could not be talked to ({request.HttpRequestError})",
            _ => $"The webhook could not be talked to ({problem.GetType().Name})",
        };
        return contentLeft
            ? new SendOutcome.Ambiguous { Reason = $"{says} after the message was written." }
            : new SendOutcome.Retry { Reason = $"{says} before the message was written." };
    }
}
