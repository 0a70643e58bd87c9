using NodaTime;

namespace Backorder.Messaging;

/// <summary>T and the last day for a first notice, each from the rule set's own clock.</summary>
internal readonly record struct DeadlineTerms(LocalDate? Deadline, LocalDate? NotifyBy, bool Promised, bool TransitUnknown)
{
    // [design] What is allowed for the way where nobody says how long it takes.
    private const int DaysForUnknownTransit = 5;

    public static DeadlineTerms Of(DelayRuleSet rules, LinePromises line) => rules.CountsTo switch
    {
        DeadlineCountsTo.Ship => ByShipping(rules, line),
        DeadlineCountsTo.Deliver => ByDelivery(rules, line),
        DeadlineCountsTo.EarlierOfBoth => Earlier(ByShipping(rules, line), ByDelivery(rules, line)),
        _ => default,
    };

    private static DeadlineTerms ByShipping(DelayRuleSet rules, LinePromises line)
    {
        var ordered = line.Ordered;
        if (PromisedShipDate(rules, line) is { } promised)
        {
            return new(promised, promised, Promised: true, TransitUnknown: false);
        }

        if (line.DeliverBy is not { } deliverBy)
        {
            var deadline = ordered.PlusDays(DefaultDays(rules, line));
            return new(deadline, deadline, Promised: false, TransitUnknown: false);
        }

        // A delivery date implies a ship date. Without transit days all we know is that it is no later than the delivery.
        return line.TransitDaysAtMost is { } transit
            ? ShipsBy(LocalDate.Max(ordered, LastToShip(rules, deliverBy, transit)))
            : new(deliverBy, LocalDate.Max(ordered, deliverBy.PlusDays(-DaysForUnknownTransit)), Promised: true, TransitUnknown: true);

        static DeadlineTerms ShipsBy(LocalDate date) => new(date, date, Promised: true, TransitUnknown: false);
    }

    private static DeadlineTerms ByDelivery(DelayRuleSet rules, LinePromises line)
    {
        var ordered = line.Ordered;
        var promised = line.DeliverBy
            ?? (PromisedShipDate(rules, line) is { } ships && line.TransitDaysAtMost is { } onTheWay ? rules.WorkingDays.Add(ships, onTheWay) : null);
        var deadline = promised ?? ordered.PlusDays(DefaultDays(rules, line));
        if (rules.EssentialDateEndsAtOnce && line.EssentialDate is { } essential)
        {
            deadline = LocalDate.Min(deadline, essential);
        }

        var lastToShip = line.TransitDaysAtMost is { } transit
            ? LastToShip(rules, deadline, transit)
            : deadline.PlusDays(-DaysForUnknownTransit);
        return new(deadline, LocalDate.Max(ordered, lastToShip), promised is not null, line.TransitDaysAtMost is null);
    }

    private static DeadlineTerms Earlier(DeadlineTerms one, DeadlineTerms other) => new(
        LocalDate.Min(one.Deadline!.Value, other.Deadline!.Value),
        LocalDate.Min(one.NotifyBy!.Value, other.NotifyBy!.Value),
        one.Promised || other.Promised,
        one.TransitUnknown || other.TransitUnknown);

    // 16 CFR 435.2(a)(1): the time stated, of several the earliest [design].
    private static LocalDate? PromisedShipDate(DelayRuleSet rules, LinePromises line)
    {
        var within = line.ShipWithinBusinessDays is { } days ? rules.WorkingDays.Add(line.Ordered, days) : (LocalDate?)null;
        return line.ShipBy is { } shipBy && within is { } counted ? LocalDate.Min(shipBy, counted) : line.ShipBy ?? within;
    }

    // The last working day from which the way still ends in time, also where it may end on a day off.
    private static LocalDate LastToShip(DelayRuleSet rules, LocalDate delivered, int transit) =>
        rules.WorkingDays.Add(delivered.PlusDays(1), -(transit + 1));

    private static int DefaultDays(DelayRuleSet rules, LinePromises line) =>
        line.SellerCredit ? rules.DefaultDaysWithSellerCredit ?? rules.DefaultDays : rules.DefaultDays;
}
