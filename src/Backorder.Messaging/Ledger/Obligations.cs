using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>Which of our own findings the app has to act on.</summary>
internal static class Obligations
{
    /// <summary>What a message's state asks of the app; null: nothing. A companion that fails asks nothing: its e-mail counts.</summary>
    public static Obligation? For(OutboxMessage message, DeliveryState state)
    {
        var kind = state switch
        {
            DeliveryState.NeedsReview => ObligationKind.Review,
            DeliveryState.Failed or DeliveryState.Quarantined when message.Told.Count > 0 => ObligationKind.NotifyOtherwise,
            _ => (ObligationKind?)null,
        };
        return kind is not { } one ? null : new Obligation
        {
            Shop = message.Shop,
            Order = message.Order,
            Kind = one,
            About = message.Key.ToString(),
            Detail = $"The message {message.Content.Kind} on {message.Channel} is {state}.",
        };
    }

    /// <summary>What a hold asks of the app; null: nothing. An order that is not to be contacted asks where the law sets a day for a notice.</summary>
    public static Obligation? For(HeldOrder held, IEnumerable<LineObligation> inLaw)
    {
        var lines = inLaw.ToList();
        var notifyBy = Earliest(lines.Select(static line => line.MustNotifyBy));
        return held.Reason switch
        {
            HoldReason.MustCancel => Of(held, ObligationKind.CancelAndRefund, Earliest(lines.Select(static line => line.RefundBy)), about: null),
            HoldReason.NeedsReview => Of(held, ObligationKind.Review, notifyBy, about: null),
            HoldReason.NoChannel or HoldReason.Invalid => Of(held, ObligationKind.NotifyOtherwise, notifyBy, notifyBy),
            HoldReason.DoNotContact when notifyBy is not null => Of(held, ObligationKind.NotifyOtherwise, notifyBy, notifyBy),
            _ => null,
        };
    }

    // A later day to notify is another notice; a later day to refund is the same refund.
    private static Obligation Of(HeldOrder held, ObligationKind kind, LocalDate? by, LocalDate? about) => new()
    {
        Shop = held.Shop,
        Order = held.Order,
        Kind = kind,
        About = about is { } day ? $"{held.Reason} {LocalDatePattern.Iso.Format(day)}" : held.Reason.ToString(),
        Detail = held.Detail,
        By = by,
    };

    private static LocalDate? Earliest(IEnumerable<LocalDate?> days) => days.Min();
}
