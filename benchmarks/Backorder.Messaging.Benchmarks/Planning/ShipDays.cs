using System.Globalization;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>Facts to dates and no further: the one place where this project looks inside the planner.</summary>
internal static class ShipDays
{
    /// <summary>Joins the facts and gives every line its last day.</summary>
    /// <returns>How many lines have one, so that nothing is left out as unused.</returns>
    public static int Join(BackorderFacts facts)
    {
        var (rows, dated) = (Run(facts).Rows, 0);
        foreach (ref readonly var order in rows.Orders.AsSpan())
        {
            var whole = order.Order.Shipping == Shipping.Together ? rows.LastDay(order) : null;
            foreach (ref readonly var line in rows.LinesOf(order))
            {
                dated += (order.Order.Shipping == Shipping.Together ? whole : rows.LastDay(line)) is null ? 0 : 1;
            }
        }

        return dated;
    }

    /// <summary>The portions of each order's lines, in the order's own sequence.</summary>
    public static IEnumerable<(OpenOrder Order, IReadOnlyList<Portion>[] Lines)> Portions(BackorderFacts facts)
    {
        foreach (var order in Run(facts).Orders)
        {
            yield return (order.Order, Array.ConvertAll(order.Lines, static line => (IReadOnlyList<Portion>)line.Portions()));
        }
    }

    /// <summary>A number that differs where any unit of any line ships by another day; how units are gathered into portions does not matter. For books whose lines wait for no other.</summary>
    public static long Checksum(BackorderFacts facts)
    {
        var (rows, sum) = (Run(facts).Rows, 0L);
        foreach (ref readonly var order in rows.Orders.AsSpan())
        {
            var number = (long)Number(order.Order);
            foreach (ref readonly var line in rows.LinesOf(order))
            {
                var (key, first) = (((number * 131) + (Number(line.Line) * 7)) * 100_003, line.Supply.Layers.ShipsFromNow);
                foreach (ref readonly var run in rows.RunsOf(line))
                {
                    sum += run.Quantity * ((key + (run.ReadyLatest is { } day ? Number(LocalDate.Max(first, day)) : 0)) % int.MaxValue);
                }
            }
        }

        return sum;
    }

    public static int Number(OpenOrder order) => int.Parse(order.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    public static int Number(OpenOrderLine line) => int.Parse(line.Id, NumberStyles.None, CultureInfo.InvariantCulture);

    public static int Number(LocalDate day) => day.ToDateOnly().DayNumber;

    private static RunFacts Run(BackorderFacts facts) => RunFacts.Join(facts, PlanningShop.Directory, DelayRuleCatalog.Default);
}
