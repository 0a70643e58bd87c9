using System.Globalization;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>Facts to dates and no further: the one place where this project looks inside the planner.</summary>
internal static class ShipDays
{
    /// <summary>Joins the facts and gives every unit its days.</summary>
    /// <returns>How many orders there are, so that nothing is left out as unused.</returns>
    public static int Join(BackorderFacts facts) => Run(facts).Rows.Orders.Length;

    /// <summary>The portions of each order's lines, in the order's own sequence.</summary>
    public static IEnumerable<(OpenOrder Order, IReadOnlyList<Portion>[] Lines)> Portions(BackorderFacts facts)
    {
        foreach (var order in Run(facts).Orders)
        {
            yield return (order.Order, Array.ConvertAll(order.Lines, static line => (IReadOnlyList<Portion>)line.Portions()));
        }
    }

    /// <summary>A number that differs where any unit of any line ships by another day; how units are gathered into portions does not matter.</summary>
    public static long Checksum(BackorderFacts facts)
    {
        var sum = 0L;
        foreach (var order in Run(facts).Orders)
        {
            var number = (long)Number(order.Order);
            foreach (var line in order.Lines)
            {
                var key = ((number * 131) + (Number(line.Line) * 7)) * 100_003;
                foreach (var run in line.Ships)
                {
                    sum += run.Quantity * ((key + (run.Latest is { } day ? Number(day) : 0)) % int.MaxValue);
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
