using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>Lines that differ: the order takes the worst kind, in one message.</summary>
public sealed class SeveralLinesTests
{
    private static readonly OpenOrderLine Fine = Line("IN", 1, "fine") with { PromisedShipBy = Day("2026-06-30") };
    private static readonly OpenOrderLine Unpromised = Line("LATE", 1, "unpromised");
    private static readonly OpenOrderLine First = Line("LATE", 1, "first") with { PromisedShipBy = Day("2026-06-12") };
    private static readonly OpenOrderLine Again = Line("LATE", 1, "again");
    private static readonly OpenOrderLine Lost = Line("NONE", 1, "lost") with { PromisedShipBy = Day("2026-06-12") };

    public static TheoryData<string, string[]> Mixtures => new()
    {
        { "held OnTime", ["fine"] },
        { "BackorderConfirmed", ["fine", "unpromised"] },
        { "FirstDelay", ["unpromised", "first"] },
        { "FirstDelay", ["first", "unpromised", "fine"] },
        { "RenewedDelay", ["first", "again"] },
        { "RenewedDelay", ["again", "unpromised", "first"] },
        { "NoDateYet", ["again", "lost"] },
        { "NoDateYet", ["lost", "fine", "first"] },
    };

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void The_worst_line_decides(string expected, string[] lines)
    {
        OpenOrderLine[] all = [Fine, Unpromised, First, Again, Lost];
        var order = Order("1", "2026-05-25T08:00:00Z", [.. lines.Select(id => all.Single(line => line.Id == id))]) with { Shipping = Shipping.AsAvailable };
        var facts = Facts("2026-06-08T08:00:00Z", [order], Item("IN", 9), Item("LATE", 0, Inbound("P", 9, "2026-06-22")), Item("NONE", 0)) with
        {
            Told = lines.Contains("again") ? [Told("1", MessageKind.FirstDelay, "2026-06-01T08:00:00Z", "1@2026-06-15", "again")] : [],
        };
        var run = new BackorderPlanner(Shops()).Plan(facts);
        Assert.Equal(expected, run.Plans.SingleOrDefault()?.Kind.ToString() ?? $"held {run.Held.Single().Reason}");
    }

    [Fact]
    public void An_order_gets_one_message_about_all_its_open_lines()
    {
        var order = Order("1", "2026-05-25T08:00:00Z", Fine, First, Lost);
        var run = new BackorderPlanner(Shops()).Plan(Facts("2026-06-08T08:00:00Z", [order], Item("IN", 9), Item("LATE", 0, Inbound("P", 9, "2026-06-22")), Item("NONE", 0)));
        Assert.Equal(["fine", "first", "lost"], Assert.Single(run.Plans).Lines.Select(line => line.Line));
    }

    [Fact]
    public void The_line_that_is_not_on_hand_is_named_as_the_cause()
    {
        var order = Order("1", "2026-05-25T08:00:00Z", Line("IN", 1, "here"), Unpromised) with { Shipping = Shipping.AsAvailable };
        var plan = Assert.Single(new BackorderPlanner(Shops()).Plan(Facts("2026-06-08T08:00:00Z", [order], Item("IN", 9), Item("LATE", 0, Inbound("P", 9, "2026-06-22")))).Plans);
        Assert.Contains(plan.Trace, entry => entry.Fact.StartsWith("row 3: line unpromised has no date yet", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_promises_that_hold_the_ship_date_is_the_one_repeated()
    {
        var both = Fine with { Id = "both", PromisedDeliverBy = Day("2026-07-15") };
        var order = Order("1", "2026-05-25T08:00:00Z", First, both) with { Shipping = Shipping.AsAvailable };
        var plan = Assert.Single(new BackorderPlanner(Shops()).Plan(Facts("2026-06-08T08:00:00Z", [order], Item("IN", 9), Item("LATE", 0, Inbound("P", 9, "2026-06-22")))).Plans);
        Assert.Equal(PriorDateSource.PromisedShipBy, plan.Lines.Single(line => line.Line == "both").Before!.Source);
    }

    [Fact]
    public void A_line_that_is_being_cancelled_is_neither_spoken_of_nor_waited_for()
    {
        var order = Order("1", "2026-05-25T08:00:00Z", Fine, Lost) with { ShipTo = new ShipTo { Country = "JP" } };
        var facts = Facts("2026-06-08T08:00:00Z", [order], Item("IN", 9), Item("NONE", 0)) with
        {
            Told =
            [
                Told("1", MessageKind.NoDateYet, "2026-06-01T08:00:00Z", "1@none", "fine"),
                Told("1", MessageKind.NoDateYet, "2026-06-01T08:00:00Z", "1@none", "lost") with { Reply = ChoiceKind.Cancel },
            ],
        };
        var plan = Assert.Single(new BackorderPlanner(Shops()).Plan(facts).Plans);
        Assert.Equal((MessageKind.ReadyToShip, "fine", "1@2026-06-08..2026-06-08"), (plan.Kind, Assert.Single(plan.Lines).Line, Text(plan.Lines[0])));
    }
}
