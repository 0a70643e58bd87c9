using NodaTime;

namespace Backorder.Messaging;

/// <summary>What to record about a message, before and after an attempt. Pure.</summary>
internal static class Triage
{
    public const string Quiet = "The recipient's quiet hours last.";
    public const string WithoutSender = "No sender serves the channel.";
    public const string ClockAway = "The machine's clock is more than a year from the moment the message was planned for.";

    private static readonly Duration Year = Duration.FromDays(366);

    /// <summary>Why a claimed message is not sent now; null: send it.</summary>
    public static Settlement? BeforeSending(ClaimedMessage claimed, IMessageSender? sender, BackorderDispatchOptions options, Instant now)
    {
        // What was told, and when, would go into the ledger with a wrong year, and stay there.
        if (now - claimed.Message.PlannedAt > Year || claimed.Message.PlannedAt - now > Year)
        {
            return PutBack(claimed, ClockAway, now, now + Duration.FromTimeSpan(options.RetryDelay));
        }

        if (sender is null)
        {
            return PutBack(claimed, WithoutSender, now, now + Duration.FromTimeSpan(options.RetryDelay));
        }

        if (claimed.InDoubt && !Doubt.SendAgain(sender.KeyWindow, claimed.FirstAttemptAt, now, Policy(claimed, options)))
        {
            return Of(claimed, DeliveryState.NeedsReview, now, "An attempt may have reached the customer, and sending again could say it twice.");
        }

        if (claimed.Attempts >= options.MaxAttempts)
        {
            return Of(claimed, DeliveryState.Quarantined, now, "Tried too often.");
        }

        if (claimed.Message.Channel != Channel.Sms)
        {
            return null;
        }

        var from = QuietHours.NextAllowed(now, DateTimeZoneProviders.Tzdb[claimed.Message.TimeZone]);
        return from > now ? PutBack(claimed, Quiet, now, from) : null;
    }

    /// <summary>What an attempt's outcome means.</summary>
    public static Settlement AfterSending(ClaimedMessage claimed, SendOutcome outcome, Duration? keyWindow, BackorderDispatchOptions options, Instant now)
    {
        var attempts = claimed.Attempts + 1;
        var wait = BackOff.After(claimed.Message.Key, attempts, Duration.FromTimeSpan(options.RetryDelay));
        switch (outcome)
        {
            case SendOutcome.Accepted accepted:
                return Of(claimed, DeliveryState.Accepted, now) with { ProviderId = accepted.ProviderId };
            case SendOutcome.Failed failed:
                return Of(claimed, DeliveryState.Failed, now, failed.Reason);
            case SendOutcome.Retry retry when attempts >= options.MaxAttempts:
                return Of(claimed, DeliveryState.Quarantined, now, retry.Reason);
            case SendOutcome.Retry retry:
                return Of(claimed, DeliveryState.Retry, now, retry.Reason) with { NotBefore = now + (retry.After is { } after ? BackOff.Asked(after) : wait) };
            case SendOutcome.Ambiguous ambiguous:
                var first = claimed.FirstAttemptAt ?? now;
                return attempts < options.MaxAttempts && Doubt.SendAgain(keyWindow, first, now, Policy(claimed, options))
                    ? Of(claimed, DeliveryState.Ambiguous, now, ambiguous.Reason) with { NotBefore = now + WithinWindow(wait, keyWindow, first, now) }
                    : Of(claimed, DeliveryState.NeedsReview, now, ambiguous.Reason);
            default:
                throw new ArgumentException($"{outcome.GetType().Name} is no outcome of this library.", nameof(outcome));
        }
    }

    /// <summary>Gives a message back unsent.</summary>
    public static Settlement PutBack(ClaimedMessage claimed, string? reason, Instant now, Instant? notBefore = null) =>
        Of(claimed, DeliveryState.Planned, now, reason) with { NotBefore = notBefore };

    private static Duration WithinWindow(Duration wait, Duration? keyWindow, Instant first, Instant now) =>
        keyWindow is { } window ? Duration.Min(wait, (first + window - now) / 2) : wait;

    private static DoubtfulDelivery Policy(ClaimedMessage claimed, BackorderDispatchOptions options) =>
        claimed.Message.Channel == Channel.Email ? options.DoubtfulEmail : options.DoubtfulSms;

    private static Settlement Of(ClaimedMessage claimed, DeliveryState state, Instant now, string? reason = null) =>
        new() { Claim = claimed.Claim, State = state, At = now, Reason = reason };
}
