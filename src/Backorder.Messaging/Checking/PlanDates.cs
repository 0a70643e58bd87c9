using NodaTime;

namespace Backorder.Messaging;

/// <summary>The days that a plan's message may name.</summary>
internal sealed class PlanDates
{
    public PlanDates(PlanFacts facts)
    {
        var plan = facts.Plan;
        foreach (var line in plan.Lines)
        {
            Add(line, All, facts);
            News.Add(line.Before?.Latest);
        }

        AddOrder(facts, All);
        Ahead(News, plan.Eta.Latest, plan.Today);
        Ahead(News, plan.Eta.Earliest, plan.Today);
        Ahead(News, plan.Reply?.By, plan.Today);
        News.Add(plan.NextUpdate);
        News.Add(plan.Cancellation?.RefundBy);
        foreach (var (_, by, _) in facts.Clauses)
        {
            News.Add(by);
        }
    }

    /// <summary>Any of the plan's.</summary>
    public DateSet All { get; } = new();

    /// <summary>Those that the subject and the text message are about.</summary>
    public DateSet News { get; } = new();

    /// <summary>Those that may stand beside one item.</summary>
    public static DateSet Beside(PlannedLine line, PlanFacts facts)
    {
        var dates = new DateSet();
        Add(line, dates, facts);
        AddOrder(facts, dates);
        return dates;
    }

    private static void Add(PlannedLine line, DateSet dates, PlanFacts facts)
    {
        foreach (var portion in line.Portions)
        {
            Ahead(dates, portion.Earliest, facts.Today);
            Ahead(dates, portion.Latest, facts.Today);
        }

        Ahead(dates, line.Reply?.By, facts.Today);
        dates.Add(line.Before?.Latest);
        foreach (var shipment in line.ShippedSince)
        {
            dates.Add(facts.DayOf(shipment.ShippedAt));
            dates.Add(shipment.DeliveredAt is { } delivered ? facts.DayOf(delivered) : null);
        }
    }

    private static void AddOrder(PlanFacts facts, DateSet dates)
    {
        var plan = facts.Plan;
        Ahead(dates, plan.Eta.Earliest, plan.Today);
        Ahead(dates, plan.Eta.Latest, plan.Today);
        Ahead(dates, plan.Delivery?.Earliest, plan.Today);
        Ahead(dates, plan.Delivery?.Latest, plan.Today);
        Ahead(dates, plan.Reply?.By, plan.Today);
        dates.Add(plan.NextUpdate);
        dates.Add(plan.Cancellation?.RefundBy);
        dates.Add(facts.PlacedOn);
    }

    // A day that has passed in the customer's zone is said as today.
    private static void Ahead(DateSet dates, LocalDate? date, LocalDate today)
    {
        if (date is { } day)
        {
            dates.Add(LocalDate.Max(day, today));
        }
    }
}
