using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary>What a market is made of and what planning answers, in a sentence: a reader sees what was measured.</summary>
internal static class PlanningMarketCounts
{
    public static string Of(BackorderFacts quiet, BackorderFacts fresh)
    {
        var planner = new BackorderPlanner(PlanningShop.Directory);
        var (day, first) = (planner.Plan(quiet), planner.Plan(fresh));
        var units = fresh.Orders.Sum(static order => order.Lines.Sum(static line => (long)line.Quantity));
        var onHand = fresh.Stock.Items.Sum(static item => (long)item.OnHand);
        return string.Create(CultureInfo.InvariantCulture, $"{fresh.Orders.Sum(static order => order.Lines.Count)} lines: {quiet.Orders.Count} orders, {fresh.Stock.Items.Count} items, {fresh.Stock.Items.Sum(static item => item.Inbound.Count)} shipments, {units} units, {onHand} on hand. Told before: {day.Held.Count} orders held, {day.Plans.Count} spoken to. Nobody told: {first.Held.Count} held, {first.Plans.Count} spoken to.");
    }
}
