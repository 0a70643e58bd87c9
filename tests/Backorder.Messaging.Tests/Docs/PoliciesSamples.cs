using Microsoft.Extensions.DependencyInjection;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>The code and the lists of docs/policies.md.</summary>
public sealed class PoliciesSamples
{
    private readonly DocsPage page = new("policies.md");

    // What the samples print is kept and compared with the page.
    private readonly SaidLines Console = new();

    [Fact]
    public void Every_kind_of_message_is_listed_once() => IsListed<MessageKind>("kinds");

    [Fact]
    public void Every_reason_for_a_hold_is_listed_once() => IsListed<HoldReason>("holds");

    [Fact]
    public void The_default_policies_are_listed_in_their_order() =>
        Assert.Equal(BackorderPlanner.DefaultPolicies.Select(policy => policy.GetType().Name), page.Table("policies").Select(row => row[0].Trim('`')));

    [Fact]
    public void A_policy_of_the_shop_is_put_where_it_belongs()
    {
        var services = new ServiceCollection();

        #region list
        services
            .AddBackorderMessaging(shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
            })
            .Policies
            .InsertAfter<NextUpdatePolicy, LargeOrderPolicy>()
            .Replace<ReasonPolicy, OurReasonPolicy>()
            .Remove<SwapPolicy>();
        #endregion

        using var app = services.BuildServiceProvider();
        var planner = app.GetRequiredService<BackorderPlanner>();
        var order = Order("K7", "2026-05-28T20:08:00Z", Line("KETTLE-GN", 12) with { PromisedShipBy = Day("2026-06-12") }) with { AmountPaid = 588 };
        var stock = Item("KETTLE-GN", 0, Inbound("PO-1007", 40, "2026-06-22")) with { Reason = BackorderReason.QualityHold };

        var plan = Assert.Single(planner.Plan(Facts("2026-06-08T12:00:00Z", [order], stock)).Plans);

        Console.WriteLine(plan.Reason!.Text);
        foreach (var trace in plan.Trace.Where(trace => trace.Policy is nameof(LargeOrderPolicy) or nameof(OurReasonPolicy)))
        {
            Console.WriteLine($"  {trace.Statement}  <-  {trace.Fact} ({trace.Policy})");
        }

        page.Shows("own", Console.ToString());
        Assert.Equal(Day("2026-06-11"), plan.NextUpdate);
    }

    [Fact]
    public void A_credit_is_given_while_the_budget_lasts()
    {
        var services = new ServiceCollection();

        #region credit
        services
            .AddBackorderMessaging(shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
            })
            .Policies
            .InsertBefore<CallToActionPolicy>(new CreditPolicy(new CreditOptions { FromDaysLate = 7, FromNotices = 1, BudgetPerRun = 5 }));
        #endregion

        using var app = services.BuildServiceProvider();
        var planner = app.GetRequiredService<BackorderPlanner>();
        var line = Line("KETTLE-GN", 1) with { UnitPrice = 49, Currency = "USD", PromisedShipBy = Day("2026-06-12") };
        OpenOrder[] orders = [.. Enumerable.Range(1, 3).Select(i => Order($"K{i}", $"2026-05-0{i}T09:12:00Z", line))];
        var run = planner.Plan(Facts("2026-06-08T12:00:00Z", orders, Item("KETTLE-GN", 0, Inbound("PO-1007", 40, "2026-06-22"))));

        foreach (var plan in run.Plans)
        {
            var trace = plan.Trace.SingleOrDefault(trace => trace.Policy == nameof(CreditPolicy));
            Console.WriteLine(trace is null ? $"{plan.Order}: no credit" : $"{plan.Order}: {trace.Statement}  <-  {trace.Fact}");
        }

        page.Shows("credit", Console.ToString());
    }

    private void IsListed<T>(string mark)
        where T : struct, Enum =>
        Assert.Equal(Enum.GetNames<T>().Order(StringComparer.Ordinal), page.Table(mark).SelectMany(row => row[0].Split(", ")).Select(name => name.Trim('`')).Order(StringComparer.Ordinal));
}
