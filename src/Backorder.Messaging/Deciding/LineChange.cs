using NodaTime;

namespace Backorder.Messaging;

/// <summary>How a line's dates compare with those the customer has.</summary>
internal sealed class LineChange
{
    public required WaitingLine Line { get; init; }

    /// <summary>What the customer has; null: nothing.</summary>
    public required Baseline? Before { get; init; }

    /// <summary>What the law of the destination says; null where no unit is open.</summary>
    public LineLaw? Law { get; private init; }

    /// <summary>A unit had a last day and has none now.</summary>
    public bool LostDate { get; private set; }

    /// <summary>A unit's last day is after the one the customer has, by facts and not only because time passes.</summary>
    public bool IsLater { get; private set; }

    /// <summary>It is later by no more than the shop's tolerance, and early enough to wait.</summary>
    public bool IsWithinTolerance { get; private set; }

    /// <summary>The day from which a small delay is too close to the date told to wait; null where none waits.</summary>
    public LocalDate? TooCloseFrom { get; private set; }

    /// <summary>It would be later, but only because time has passed.</summary>
    public bool IsMovedByTime { get; private set; }

    /// <summary>A unit's last day is before the one told, or there is one where there was none.</summary>
    public bool IsEarlier { get; private set; }

    /// <summary>Calendar days by which the worst unit is late; null where none is, or where no days can be counted.</summary>
    public int? DaysLate { get; private set; }

    /// <summary>It has to be told: it is later, or the law asks for a notice within days.</summary>
    public bool IsDelay => IsLater || Law is { IsPressing: true };

    public static LineChange Of(WaitingOrder order, WaitingLine line)
    {
        if (line.Open == 0)
        {
            return new LineChange { Line = line, Before = null };
        }

        var law = line.Law!;
        law.Revise(line.LastDay);
        LineChange? first = null;
        foreach (var before in Baseline.Of(order, line))
        {
            var change = new LineChange { Line = line, Before = before, Law = law };
            change.Compare(order, before);
            if (change.IsLater)
            {
                return change;
            }

            first ??= change;
        }

        return first ?? new LineChange { Line = line, Before = null, Law = law };
    }

    private void Compare(WaitingOrder order, Baseline before)
    {
        var (b, used) = (0, 0);
        foreach (var run in Line.Ships)
        {
            for (var left = run.Quantity; left > 0 && b < before.Runs.Count;)
            {
                Compare(order, before.Source, run, before.Runs[b].Latest);
                var units = Math.Min(left, before.Runs[b].Quantity - used);
                left -= units;
                used += units;
                if (used == before.Runs[b].Quantity)
                {
                    (b, used) = (b + 1, 0);
                }
            }
        }
    }

    private void Compare(WaitingOrder order, PriorDateSource source, ShipRun run, LocalDate? before)
    {
        if (before is not { } had)
        {
            IsEarlier |= run.Latest is not null;
            return;
        }

        if (run.Latest is not { } latest || run.FactLatest is not { } fact)
        {
            LostDate = true;
            return;
        }

        var limit = source == PriorDateSource.PromisedDeliverBy && order.Order.TransitDays is null ? had.PlusDays(-DeliveryOnly.NoticeDays) : had;
        var (said, byFacts) = source == PriorDateSource.PromisedDeliverBy ? (Arrival(order, latest), Arrival(order, fact)) : (latest, fact);
        if (byFacts > limit)
        {
            var days = Period.DaysBetween(limit, said);
            DaysLate = Math.Max(DaysLate ?? 0, days);
            var tooClose = order.Shop.MainCalendar.AddWorkingDays(had, -2);
            var small = days <= order.Shop.Updates.ToleranceDays && order.Today < tooClose;
            IsLater |= !small;
            IsWithinTolerance |= small;
            TooCloseFrom = small && !(TooCloseFrom < tooClose) ? tooClose : TooCloseFrom;
        }
        else if (said > limit)
        {
            IsMovedByTime = true;
        }
        else
        {
            IsEarlier |= said < limit && source == PriorDateSource.Told;
        }
    }

    // Without transit days nobody knows the day of arrival; the ship date then has to leave room for the journey.
    private LocalDate Arrival(WaitingOrder order, LocalDate ship) =>
        order.Order.TransitDays is { } transit ? Line.Supply.Calendar.AddWorkingDays(ship, transit.Max) : ship;
}
