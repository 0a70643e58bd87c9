using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>What becomes of one order by the plain planner.</summary>
internal sealed record PlainOrder(WaitingOrder Waiting, Decision Decision, Instant? PlanAgainAt, IReadOnlyList<LineObligation> Obligations);

/// <summary>The planner's rules from facts to decisions as they read best: LINQ, dictionaries and NodaTime, every order looked at in full.</summary>
/// <remarks>The library's own planner takes short cuts; it has to give what this one gives. The facts must have been checked.</remarks>
internal static class PlainPlanner
{
    public static List<PlainOrder> Decide(BackorderFacts facts, ShopDirectory shops)
    {
        var run = RunFacts.Join(facts, shops, DelayRuleCatalog.Default);
        var decided = new List<PlainOrder>(run.Orders.Length);
        foreach (var order in run.Orders)
        {
            var view = new OrderView(order, run);
            var decision = Decider.Decide(view, run);
            decided.Add(decision is Decision.Hold hold
                ? new PlainOrder(order, hold, PlanAgain.At(view, hold.Reason, run), [.. LineObligations.Of(view, hold.Reason)])
                : new PlainOrder(order, decision, null, []));
        }

        return decided;
    }
}
