using NodaTime;

namespace Backorder.Messaging;

/// <summary>A line as the notice clock reads it: promises, and all that was told, answered and recorded.</summary>
internal static class DelayLines
{
    public static DelayLine Of(WaitingOrder order, OpenOrderLine line, Instant now)
    {
        var complete = Instant.Min(order.Order.OrderComplete ?? order.Order.PlacedAt, now);
        var ordered = complete.InZone(order.Zone).Date;

        // A promise cannot be older than the order, whatever zone it was written in; of two the earlier counts.
        var deliverBy = NotBefore(line.PromisedDeliverBy, ordered);
        var shipBy = NotBefore(line.PromisedShipBy, ordered);
        return new DelayLine
        {
            OrderComplete = complete,
            Zone = order.Zone,
            ShipBy = shipBy > deliverBy ? deliverBy : shipBy,
            DeliverBy = deliverBy,
            TransitDaysAtMost = order.Order.TransitDays?.Max,
            SellerCredit = order.Order.SellerCredit,
            Buyer = order.Order.Buyer,
            EssentialDate = NotBefore(order.Order.EssentialDate, ordered),
            Events = order.Order.Events.Count == 0 && order.History.IsSilent ? [] : [.. Events(order, line.Id, now)],
        };
    }

    private static IEnumerable<DelayEvent> Events(WaitingOrder order, string line, Instant now)
    {
        foreach (var recorded in order.Order.Events)
        {
            if (recorded.IsAbout(line))
            {
                yield return recorded.Event;
            }
        }

        // Clocks of two systems differ by minutes: what was told is told, at the latest just now.
        foreach (var told in order.History.About(line))
        {
            var sent = Instant.Min(told.SentAt, now - Duration.Epsilon);
            if (MessageKinds.SpeaksOfWaiting(told.Kind) && (told.Portions.Count > 0 || told.Kind is MessageKind.NoDateYet))
            {
                yield return new DelayEvent.NoticeSent { At = sent, Until = Portions.LastDay(told.Portions) };
            }

            // An answer came after what it answers, also where nobody knows the moment, or only the minute.
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
