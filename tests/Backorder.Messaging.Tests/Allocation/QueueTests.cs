using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>Who comes first in the queue where all else is equal, and what leaves together.</summary>
public sealed class QueueTests
{
    private const string Placed = "2026-06-01T08:00:00Z";
    private const string Now = "2026-06-08T08:00:00Z";

    [Fact]
    public void Of_two_lines_of_an_order_the_id_decides()
    {
        var order = Order("1", Placed, Line("A", 1, "2"), Line("A", 1, "1")) with { Shipping = Shipping.AsAvailable };
        Assert.Equal(["2: 1@none..none", "1: 1@2026-06-08..2026-06-08"], Said(order, Item("A", 1)));
    }

    [Fact]
    public void Of_two_shops_with_the_same_order_id_the_shop_decides()
    {
        var options = new BackorderShopOptions { Name = "Kettle & Co", From = "orders@kettle.example", Contact = "help@kettle.example" };
        var order = Order("1", Placed, Line("A", 1));
        var facts = Facts(Now, [order with { Shop = "side" }, order with { Shop = "east" }], Item("A", 1));
        var run = new BackorderPlanner(new ShopDirectory(Shop.Create("side", options), Shop.Create("east", options))).Plan(facts);
        Assert.Equal("side", Assert.Single(run.Plans).Shop);
    }

    [Fact]
    public void A_set_leaves_when_all_of_it_lies_there_and_not_with_the_sets_after_it() => Assert.Equal(
        ["1: 2@2026-06-15..2026-06-15, 4@2026-06-22..2026-06-22", "2: 1@2026-06-15..2026-06-15, 2@2026-06-22..2026-06-22"],
        Said(Sets(Line("A", 6), Line("B", 3, "2")), Item("A", 0, Inbound("P", 3, "2026-06-15"), Inbound("Q", 3, "2026-06-22")), Item("B", 3)));

    [Fact]
    public void A_set_of_which_one_item_has_shipped_waits_for_no_later_set() => Assert.Equal(
        ["1: 2@2026-06-22..2026-06-22", "2: 1@2026-06-08..2026-06-08, 1@2026-06-22..2026-06-22"],
        Said(Sets(Line("A", 4) with { Shipments = [Sent(2)] }, Line("B", 2, "2")), Item("A", 0, Inbound("P", 2, "2026-06-22")), Item("B", 2)));

    [Fact]
    public void What_is_left_of_a_set_after_cancelling_is_in_the_plan() => Assert.Equal(
        ["1: 2@2026-06-15..2026-06-15, 1@2026-06-22..2026-06-22", "2: 1@2026-06-15..2026-06-15"],
        Said(Sets(Line("A", 4) with { CancelledQuantity = 1 }, Line("B", 2, "2") with { CancelledQuantity = 1 }), Item("A", 0, Inbound("P", 2, "2026-06-15"), Inbound("Q", 1, "2026-06-22")), Item("B", 1)));

    [Fact]
    public void A_set_of_which_one_item_was_cancelled_waits_for_no_earlier_set() => Assert.Equal(
        ["1: 2@2026-06-15..2026-06-15, 1@2026-06-22..2026-06-22", "2: 1@2026-06-15..2026-06-15, 1@2026-06-22..2026-06-22, 1@2026-06-08..2026-06-08"],
        Said(Sets(Line("A", 6) with { CancelledQuantity = 3 }, Line("B", 3, "2")), Item("A", 0, Inbound("P", 2, "2026-06-15"), Inbound("Q", 1, "2026-06-22")), Item("B", 3)));

    [Fact]
    public void Half_a_set_on_hand_is_no_reason_to_split() => Assert.Equal([], Splits(
        Sets(Line("A", 4) with { Shipments = [Sent(2)] }, Line("B", 2, "2") with { Shipments = [Sent(1)] }), Item("A", 1, Inbound("P", 1, "2026-06-22")), Item("B", 0, Inbound("Q", 1, "2026-06-22"))));

    [Fact]
    public void What_is_left_of_a_set_can_leave_before_another_item() => Assert.Equal(["1: 1", "2: 1"], Splits(
        Sets(Line("A", 4) with { CancelledQuantity = 3 }, Line("B", 2, "2") with { CancelledQuantity = 1 }, Line("C", 1, "3")), Item("A", 1), Item("B", 1), Item("C", 0, Inbound("P", 1, "2026-06-22"))));

    private static IEnumerable<string> Splits(OpenOrder order, params StockItem[] items)
    {
        var together = order with { Shipping = Shipping.Together, Lines = [.. order.Lines.Select(line => line.Sku == "C" ? line with { Bundle = null } : line)] };
        return Assert.Single(new BackorderPlanner(Shops()).Plan(Facts(Now, [together], items)).Plans).Choices
            .Where(choice => choice.Kind == ChoiceKind.Split).Select(choice => $"{choice.Line}: {choice.Quantity}");
    }

    private static OpenOrder Sets(params OpenOrderLine[] lines) =>
        Order("1", Placed, [.. lines.Select(line => line with { Bundle = "set" })]) with { Shipping = Shipping.AsAvailable };

    private static LineShipment Sent(int quantity) => new() { Quantity = quantity, ShippedAt = At("2026-06-02T08:00:00Z") };

    private static IEnumerable<string> Said(OpenOrder order, params StockItem[] items) =>
        Assert.Single(new BackorderPlanner(Shops()).Plan(Facts(Now, [order], items)).Plans).Lines.Select(line => $"{line.Line}: {Text(line)}");
}
