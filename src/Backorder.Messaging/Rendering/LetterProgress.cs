using NodaTime;

namespace Backorder.Messaging;

/// <summary>How far the order has come: what is behind it, where it stands, and what is ahead, with the dates that the plan knows.</summary>
internal static class LetterProgress
{
    public static IReadOnlyList<LetterStep> Of(LetterFacts facts)
    {
        var plan = facts.Plan;
        var ordered = Past(facts, ProgressStep.Ordered, facts.DayOf(plan.PlacedAt));
        return plan.Kind switch
        {
            MessageKind.Cancelled => [],
            MessageKind.AfterCare => [ordered, Past(facts, ProgressStep.Shipped, LastLeft(facts)), Past(facts, ProgressStep.Arrived, LastArrived(facts))],
            MessageKind.Shipped => [ordered, Now(facts, ProgressStep.Shipped, LastLeft(facts)), Arrives(facts)],
            _ => [ordered, Now(facts, Standing(plan.Kind), null), Ships(facts), Arrives(facts)],
        };
    }

    private static ProgressStep Standing(MessageKind kind) => kind switch
    {
        MessageKind.BackorderConfirmed or MessageKind.StillWaiting or MessageKind.Earlier => ProgressStep.Waiting,
        MessageKind.PartShipped => ProgressStep.PartShipped,
        MessageKind.ReadyToShip => ProgressStep.Ready,
        _ => ProgressStep.Delayed,
    };

    private static LetterStep Past(LetterFacts facts, ProgressStep step, LocalDate? day) =>
        new(facts.Book.Progress(step), day is { } on ? facts.Book.ShortDay(on, facts.Today) : null, StepState.Done);

    private static LetterStep Now(LetterFacts facts, ProgressStep step, LocalDate? day) => Past(facts, step, day) with { State = StepState.Now };

    private static LetterStep Ships(LetterFacts facts) =>
        new(facts.Book.Progress(facts.DatesDiffer ? ProgressStep.LastShips : ProgressStep.Ships), When(facts, LastDay(facts)), StepState.Ahead);

    // The last day is named beside a wide range wherever it stands; here it stands alone.
    private static SpokenRange LastDay(LetterFacts facts) =>
        facts.When is { IsVague: true, End: var end } ? SpokenRange.Of(null, end, facts.Today) : facts.When;

    // Without days in transit nobody knows the day, so none is named.
    private static LetterStep Arrives(LetterFacts facts)
    {
        var when = facts.Plan.Delivery is { HasDate: true } delivery ? When(facts, SpokenRange.Of(delivery, facts.Today)) : null;
        return new(facts.Book.Progress(facts.DatesDiffer ? ProgressStep.LastArrives : ProgressStep.Arrives), when, StepState.Ahead);
    }

    // There is little room, so days are short.
    private static string When(LetterFacts facts, SpokenRange when) => when.Shape switch
    {
        RangeShape.Day => facts.Book.ShortDay(when.End, facts.Today),
        RangeShape.Days => facts.Book.ShortDays(when.Start, when.End, facts.Today),
        _ => facts.Book.When(when, facts.Today),
    };

    private static LocalDate? LastLeft(LetterFacts facts) => Last(facts, parcel => parcel.ShippedAt);

    private static LocalDate? LastArrived(LetterFacts facts) => Last(facts, parcel => parcel.DeliveredAt);

    private static LocalDate? Last(LetterFacts facts, Func<LineShipment, Instant?> at)
    {
        Instant? last = null;
        foreach (var line in facts.Plan.Lines)
        {
            foreach (var parcel in line.ShippedSince)
            {
                last = at(parcel) is { } instant && (last is null || instant > last) ? instant : last;
            }
        }

        return last is { } moment ? facts.DayOf(moment) : null;
    }
}
