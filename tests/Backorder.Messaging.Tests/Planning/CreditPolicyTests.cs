using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>No credit by default; where an app adds the policy, by days late, notices, value and budget. It is Monday, 8 June 2026.</summary>
public sealed class CreditPolicyTests
{
    private static readonly CreditOptions AtOnce = new() { FromNotices = 1, AtMost = 100 };

    [Fact]
    public void By_default_nothing_is_credited() => Assert.Null(Assert.Single(Run(null, Late("1")).Plans).Incentive);

    [Theory]
    [InlineData("2026-06-25", "none")]
    [InlineData("2026-06-26", "5.00 USD")]
    public void A_credit_begins_with_the_days(string arrives, string expected) => Assert.Equal(expected, Credits(Run(AtOnce, arrives, Late("1")))[0]);

    [Theory]
    [InlineData(1, "none")]
    [InlineData(2, "5.00 USD")]
    [InlineData(3, "5.00 USD")]
    public void A_credit_begins_with_a_notice(int notice, string expected)
    {
        var told = Enumerable.Range(1, notice - 1).Select(i => Told("1", MessageKind.FirstDelay, $"2026-05-0{i}T08:00:00Z", "2@2026-06-12"));
        Assert.Equal(expected, Credits(Run(new CreditOptions { AtMost = 100 }, "2026-06-29", [Late("1")], [.. told]))[0]);
    }

    [Theory]
    [InlineData(5, 100, "0.01", 50.00, "5.00 USD")]
    [InlineData(5, 3, "0.01", 50.00, "3.00 USD")]
    [InlineData(7, 100, "0.01", 49.99, "6.99 USD")]
    [InlineData(7, 100, "1", 49.99, "6 USD")]
    [InlineData(1, 100, "1", 49.99, "none")]
    public void The_amount_is_a_share_of_what_is_waited_for(int percent, int atMost, string step, double price, string expected)
    {
        var options = new CreditOptions { FromNotices = 1, PercentOfValue = percent, AtMost = atMost, Step = decimal.Parse(step, System.Globalization.CultureInfo.InvariantCulture) };
        var order = Late("1");
        Assert.Equal(expected, Credits(Run(options, order with { Lines = [order.Lines[0] with { UnitPrice = (decimal)price }] }))[0]);
    }

    [Fact]
    public void The_budget_lasts_in_the_order_of_the_queue_for_each_currency()
    {
        var euros = Late("3") with { Lines = [Late("3").Lines[0] with { Currency = "EUR" }] };
        var run = Run(new CreditOptions { FromNotices = 1, AtMost = 100, BudgetPerRun = 7 }, Late("1"), Late("2"), euros);
        Assert.Equal(["5.00 USD", "none", "5.00 EUR"], Credits(run));
    }

    [Fact]
    public void Without_prices_or_with_two_currencies_nothing_is_credited()
    {
        var unpriced = Late("1") with { Lines = [Late("1").Lines[0] with { UnitPrice = null }] };
        var mixed = Late("2") with { Lines = [Late("2").Lines[0], Late("2").Lines[0] with { Id = "2", Currency = "EUR" }] };
        Assert.Equal(["none", "none"], Credits(Run(AtOnce, unpriced, mixed)));
    }

    [Fact]
    public void A_credit_leaves_a_trace()
    {
        var trace = Assert.Single(Run(AtOnce, Late("1")).Plans).Trace.Single(entry => entry.Policy == nameof(CreditPolicy));
        Assert.Equal(("credit: 5.00 USD", "17 days late, notice 1, 100.00 USD waited for"), (trace.Statement, trace.Fact));
    }

    public static TheoryData<string, Action<CreditOptions>> BrokenOptions => new()
    {
        { "CreditOptions.FromDaysLate is 0; set it to 1 to 365 days.", options => options.FromDaysLate = 0 },
        { "CreditOptions.FromNotices is 101; set it to 1 to 100 notices.", options => options.FromNotices = 101 },
        { "CreditOptions.PercentOfValue is 100.5; set it to more than 0 and at most 100 percent.", options => options.PercentOfValue = 100.5m },
        { "CreditOptions.AtMost is 0; set it to an amount of more than 0.", options => options.AtMost = 0 },
        { "CreditOptions.BudgetPerRun is -1; set it to an amount of 0 or more.", options => options.BudgetPerRun = -1 },
        { "CreditOptions.Step is 0; set it to an amount of more than 0, such as 0.01.", options => options.Step = 0 },
    };

    [Theory]
    [MemberData(nameof(BrokenOptions))]
    public void A_setting_out_of_its_range_is_refused_by_name(string expected, Action<CreditOptions> breaks)
    {
        var options = new CreditOptions();
        breaks(options);
        Assert.StartsWith(expected, Assert.Throws<ArgumentException>(() => new CreditPolicy(options)).Message, StringComparison.Ordinal);
    }

    private static OpenOrder Late(string id) => Order(id, "2026-05-01T08:00:00Z", Line("A", 2) with { UnitPrice = 50.00m, Currency = "USD", PromisedShipBy = Day("2026-06-12") }) with { ShipTo = new ShipTo { Country = "JP" } };

    private static IReadOnlyList<string> Credits(BackorderRun run) =>
        [.. run.Plans.Select(plan => plan.Incentive is { } credit ? FormattableString.Invariant($"{credit.Amount} {credit.Currency}") : "none")];

    private static BackorderRun Run(CreditOptions? options, params OpenOrder[] orders) => Run(options, "2026-06-29", orders);

    private static BackorderRun Run(CreditOptions? options, string arrives, params OpenOrder[] orders) => Run(options, arrives, orders, []);

    private static BackorderRun Run(CreditOptions? options, string arrives, OpenOrder[] orders, ToldLine[] told) =>
        new BackorderPlanner(Shops(), options is null ? null : [.. BackorderPlanner.DefaultPolicies, new CreditPolicy(options)])
            .Plan(Facts("2026-06-08T08:00:00Z", orders, Item("A", 0, Inbound("P", 40, arrives))) with { Told = told });
}
