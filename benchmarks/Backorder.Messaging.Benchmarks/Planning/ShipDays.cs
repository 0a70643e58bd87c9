using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>Facts to dates and no further: the one place where this project looks inside the planner.</summary>
internal static class ShipDays
{
    /// <summary>Joins the facts and gives every unit its days.</summary>
    /// <returns>How many orders there are, so that nothing is left out as unused.</returns>
    public static int Join(BackorderFacts facts) => Run(facts).Orders.Length;

    /// <summary>The portions of each order's lines, in the order's own sequence.</summary>
    public static IEnumerable<(OpenOrder Order, IReadOnlyList<Portion>[] Lines)> Portions(BackorderFacts facts)
    {
        foreach (var order in Run(facts).Orders)
        {
            yield return (order.Order, Array.ConvertAll(order.Lines, static line => (IReadOnlyList<Portion>)line.Portions()));
        }
    }

    private static RunFacts Run(BackorderFacts facts) => RunFacts.Join(facts, PlanningShop.Directory, DelayRuleCatalog.Default);
}
