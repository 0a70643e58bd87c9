using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>Finds when time alone may change what becomes of a held order. Too early is harmless, too late is silence.</summary>
internal static class PlanAgain
{
    public static Instant? At(OrderView view, HoldReason reason, RunFacts facts) => reason switch
    {
        // A person or the app has to act first.
        HoldReason.MustCancel or HoldReason.NeedsReview or HoldReason.NoChannel or HoldReason.DoNotContact or HoldReason.Invalid => null,
        HoldReason.NothingOpen => AfterCare(view, facts.Now),
        _ => First(Turns(view, reason, facts).Where(turn => turn > facts.Now)),
    };

    private static IEnumerable<Instant> Turns(OrderView view, HoldReason reason, RunFacts facts)
    {
        switch (reason)
        {
            case HoldReason.Settling:
                yield return facts.KnownSince(view.Waiting, KindTable.Fingerprint(view)) + view.Shop.Updates.Settle;
                break;
            case HoldReason.MinimumGap:
                yield return view.History.Last!.SentAt + view.Shop.Updates.MinimumGap;
                break;
        }

        // A line that is being cancelled too: the rest of its bundle leaves in whole sets.
        foreach (var line in view.Waiting.Lines)
        {
            if (line.OnHand < line.Open && line.Supply.NextOverdueAt is { } overdue)
            {
                yield return overdue;
            }
        }

        foreach (var change in view.Open)
        {
            if (change.Law!.PressingFrom is { } pressing)
            {
                yield return StartOf(pressing, view);
                if (pressing <= view.Waiting.Today)
                {
                    // From here on a date that slides with a warehouse's day may pass the last one allowed; lines wait for each other.
                    yield return StartOf(view.Waiting.Today.PlusDays(1), view);
                    foreach (var line in view.Waiting.Lines)
                    {
                        yield return line.Supply.Calendar.NextTurn(facts.Now);
                    }
                }
            }

            if (change.TooCloseFrom is { } close)
            {
                yield return StartOf(close, view);
            }
        }
    }

    private static Instant? AfterCare(OrderView view, Instant now) =>
        view.DeliveredAt is { } delivered && view.Shop.Updates.AfterCareDays is { } days
            && view.History.LastOf(static kind => kind is MessageKind.AfterCare) is null && view.Order.Cancellation is null
            && StartOf(delivered.InZone(view.Waiting.Zone).Date.PlusDays(days), view) is var from && from > now
            ? from : null;

    private static Instant? First(IEnumerable<Instant> turns)
    {
        Instant? first = null;
        foreach (var turn in turns)
        {
            first = first is { } soFar ? Instant.Min(soFar, turn) : turn;
        }

        return first;
    }

    private static Instant StartOf(LocalDate day, OrderView view) => view.Waiting.Zone.AtLeniently(day.AtMidnight()).ToInstant();
}
