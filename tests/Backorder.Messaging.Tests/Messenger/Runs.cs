using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Tests;

/// <summary>Runs made by hand, for tests that are not about planning.</summary>
internal static class Runs
{
    private static readonly BackorderRun Empty = new BackorderPlanner(new ShopDirectory(Some.Shop())).Plan(
        new BackorderFacts { Now = Some.Now, Orders = [], Stock = new StockForecast { AsOf = Some.Now, Items = [] } });

    public static BackorderRun Of(params MessagePlan[] plans) => Of(plans, []);

    public static BackorderRun Of(IReadOnlyList<MessagePlan> plans, IReadOnlyList<HeldOrder> held) =>
        Empty with { Id = RunId.Of(plans, held, Some.Now), Plans = plans, Held = held };

    public static HeldOrder Held(string order, HoldReason reason, string? fingerprint = null) =>
        new() { Shop = ShopName.Main, Order = order, Reason = reason, Detail = $"Because of {reason}.", Fingerprint = fingerprint };

    /// <summary>The plan of a first delay for somebody with an e-mail address and a phone.</summary>
    public static MessagePlan PlanWithPhone(string order = "1001")
    {
        var plan = SomeMessages.Plan(order);
        return plan with { Recipient = plan.Recipient with { Phone = "+12125550123" } };
    }
}
