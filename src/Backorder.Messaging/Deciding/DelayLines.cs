using NodaTime;

namespace Backorder.Messaging;

/// <summary>A line as the notice clock reads it: promises, and all that was told, answered and recorded.</summary>
internal static class DelayLines
{
    public static DelayLine Of(WaitingOrder order, OpenOrderLine line, Instant now)
    {
        var complete = CompleteAt(order.Order, now);
        var promises = PromisesOf(order.Order, line, order.Day.DateOf(complete));
        return new DelayLine
        {
            OrderComplete = complete,
            Zone = order.Zone,
            ShipBy = promises.ShipBy,
            DeliverBy = promises.DeliverBy,
            TransitDaysAtMost = promises.TransitDaysAtMost,
            SellerCredit = promises.SellerCredit,
            Buyer = order.Order.Buyer,
            EssentialDate = promises.EssentialDate,
            Events = order.Order.Events.Count == 0 && order.History.IsSilent ? [] : [.. Events(order, line.Id, now)],
        };
    }

    /// <summary>When the clock of an order starts.</summary>
    public static Instant CompleteAt(OpenOrder order, Instant now) => Instant.Min(order.OrderComplete ?? order.PlacedAt, now);

    /// <summary>What was promised of a line.</summary>
    /// <param name="order">Its order.</param>
    /// <param name="line">The line.</param>
    /// <param name="ordered">The recipient's day on which the order was complete.</param>
    public static LinePromises PromisesOf(OpenOrder order, OpenOrderLine line, LocalDate ordered)
    {
        // A promise cannot be older than the order, whatever zone it was written in; of two the earlier counts.
        var deliverBy = NotBefore(line.PromisedDeliverBy, ordered);
        var shipBy = NotBefore(line.PromisedShipBy, ordered);
        return new LinePromises(ordered)
        {
            ShipBy = shipBy > deliverBy ? deliverBy : shipBy,
            DeliverBy = deliverBy,
            TransitDaysAtMost = order.TransitDays?.Max,
            SellerCredit = order.SellerCredit,
            EssentialDate = NotBefore(order.EssentialDate, ordered),
        };
    }

    /// <summary>The notice that a told line is, of all kinds that speak of waiting; null: it is none.</summary>
    public static (Instant At, LocalDate? Until)? NoticeOf(ToldLine told, Instant now) =>
        MessageKinds.SpeaksOfWaiting(told.Kind) && (told.Portions.Count > 0 || told.Kind is MessageKind.NoDateYet)
            ? (SentAt(told, now), Portions.LastDay(told.Portions))
            : null;

    // Clocks of two systems differ by minutes: what was told is told, at the latest just now.
    private static Instant SentAt(ToldLine told, Instant now) => Instant.Min(told.SentAt, now - Duration.Epsilon);

    private static IEnumerable<DelayEvent> Events(WaitingOrder order, string line, Instant now)
    {
        foreach (var recorded in order.Order.Events)
        {
            if (recorded.IsAbout(line))
            {
                yield return recorded.Event;
            }
        }

        foreach (var told in order.History.About(line))
        {
            if (NoticeOf(told, now) is { } notice)
            {
                yield return new DelayEvent.NoticeSent { At = notice.At, Until = notice.Until };
            }

            // An answer came after what it answers, also where nobody knows the moment, or only the minute.
            var sent = SentAt(told, now);
            var replied = Instant.Max(Instant.Min(told.RepliedAt ?? sent, now), sent + Duration.Epsilon);
            if (told.Reply is { } reply && Answer(reply, replied, Portions.LastDay(told.Portions)) is { } answer)
            {
                yield return answer;
            }
        }
    }

    // Whoever takes a swap or a split agrees to keep the order; nobody agrees to a later date than the message answered has named.
    private static DelayEvent? Answer(ChoiceKind reply, Instant at, LocalDate? until) => reply switch
    {
        ChoiceKind.Wait or ChoiceKind.Swap or ChoiceKind.Split => new DelayEvent.Consent { At = at, Until = until },
        ChoiceKind.Cancel => new DelayEvent.Cancel { At = at },
        _ => null,
    };

    private static LocalDate? NotBefore(LocalDate? date, LocalDate first) => date is { } day ? LocalDate.Max(day, first) : null;
}
