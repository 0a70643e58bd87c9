using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>What the customer chose, and what stands until then. It is Monday, 8 June 2026; GREEN is late, BLACK can replace it.</summary>
public sealed class AnswerTests
{
    private static readonly OpenOrder Ours = Order("1", "2026-05-25T08:00:00Z", Line("GREEN", 2) with { PromisedShipBy = Day("2026-06-05") }) with { ShipTo = new ShipTo { Country = "JP" } };
    private static readonly ToldLine Offered = Told("1", MessageKind.FirstDelay, "2026-06-01T08:00:00Z", "2@2026-06-22") with
    {
        Offer = new SwapOffer { Sku = "BLACK", Quantity = 2 },
        NextUpdate = Day("2026-06-15"),
    };

    private static readonly ToldLine Swapped = Offered with { Reply = ChoiceKind.Swap, RepliedAt = At("2026-06-02T08:00:00Z") };

    [Fact]
    public void An_accepted_swap_takes_the_substitutes_stock()
    {
        var plan = Assert.Single(Run([Ours], black: 2, Swapped).Plans);
        Assert.Equal((MessageKind.ReadyToShip, "BLACK", "Item BLACK", 45m), (plan.Kind, plan.Lines[0].Sku, plan.Lines[0].Name, plan.Lines[0].UnitPrice));
    }

    [Fact]
    public void An_accepted_swap_keeps_the_place_of_its_offer()
    {
        var before = Order("0", "2026-05-31T08:00:00Z", Line("BLACK", 1));
        var after = Order("2", "2026-06-01T09:00:00Z", Line("BLACK", 1));
        var run = Run([Ours with { Shipping = Shipping.AsAvailable }, before, after], black: 2, Swapped);
        Assert.Equal(["1", "2"], run.Plans.Select(plan => plan.Order));
        Assert.Equal("1@2026-06-08..2026-06-08, 1@none..none", Text(Dates(run, "1")));
    }

    [Fact]
    public void The_answer_to_a_later_message_does_not_undo_a_swap()
    {
        var later = Told("1", MessageKind.RenewedDelay, "2026-06-03T08:00:00Z", "2@2026-06-29") with { Reply = ChoiceKind.Wait, RepliedAt = At("2026-06-03T09:00:00Z") };
        Assert.Equal("BLACK", Dates(Run([Ours], black: 2, Swapped, later), "1").Sku);
    }

    [Fact]
    public void A_second_thought_about_the_same_choice_does()
    {
        var later = Offered with { Kind = MessageKind.RenewedDelay, SentAt = At("2026-06-01T20:00:00Z"), Reply = ChoiceKind.Wait, RepliedAt = At("2026-06-03T09:00:00Z") };
        Assert.Equal(["1"], Run([Ours], black: 2, Swapped, later).Held.Select(held => held.Order));
    }

    [Fact]
    public void An_accepted_split_ships_as_available()
    {
        var split = Offered with { Offer = null, Reply = ChoiceKind.Split, RepliedAt = At("2026-06-02T08:00:00Z") };
        var plan = Assert.Single(Run([Ours], green: 1, black: 0, split, Told("1", MessageKind.StillWaiting, "2026-06-03T08:00:00Z") with { NextUpdate = Day("2026-06-08") }).Plans);
        Assert.Equal("1@2026-06-08..2026-06-08, 1@2026-06-22..2026-06-22", Text(plan.Lines[0]));
        Assert.DoesNotContain(plan.Choices, choice => choice.Kind == ChoiceKind.Split);
    }

    [Fact]
    public void A_split_of_one_line_splits_the_order_whatever_the_other_line_says()
    {
        var order = Order("1", "2026-05-25T08:00:00Z", Line("GREEN", 1, "1"), Line("BLACK", 1, "2"));
        ToldLine[] told =
        [
            Told("1", MessageKind.BackorderConfirmed, "2026-06-01T08:00:00Z", "1@2026-06-22", "1") with { Reply = ChoiceKind.Wait, NextUpdate = Day("2026-06-08") },
            Told("1", MessageKind.BackorderConfirmed, "2026-06-01T08:00:00Z", "1@2026-06-22", "2") with { Reply = ChoiceKind.Split, NextUpdate = Day("2026-06-08") },
        ];
        Assert.Equal(Shipping.AsAvailable, Assert.Single(Run([order], black: 1, told).Plans).Shipping);
        Assert.Equal(Shipping.AsAvailable, Assert.Single(Run([order], black: 1, told[1] with { Line = "1" }, told[0] with { Line = "2" }).Plans).Shipping);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-06-01T08:00:00Z")]
    public void An_answer_that_does_not_say_when_came_after_its_message(string? repliedAt)
    {
        var answered = Offered with { Offer = null, Reply = ChoiceKind.Wait, RepliedAt = repliedAt is null ? null : At(repliedAt) };
        Assert.Equal(HoldReason.AlreadyTold, Assert.Single(Run([Ours with { ShipTo = new ShipTo { Country = "US" } }], black: 0, answered).Held).Reason);
    }

    [Theory]
    [InlineData(0, "2026-06-15")]
    [InlineData(2, "2026-06-07")]
    public void An_offer_holds_its_units_until_the_next_update(int free, string until)
    {
        var held = Offered with { NextUpdate = Day(until) };
        Assert.Equal(free, new BackorderPlanner(Shops()).Quote(Facts([Ours], 0, 2, held), "BLACK", 2).AvailableNow);
    }

    [Fact]
    public void What_is_held_for_one_customer_is_offered_to_no_other()
    {
        var other = Ours with { Id = "2" };
        Assert.Empty(Run([Ours, other], black: 3, Offered).Plans.Single(plan => plan.Order == "2").Alternatives);
        Assert.NotEmpty(Run([Ours, other], black: 4, Offered).Plans.Single(plan => plan.Order == "2").Alternatives);
    }

    [Fact]
    public void An_answer_ends_the_hold() =>
        Assert.Equal(2, new BackorderPlanner(Shops()).Quote(Facts([Ours], 0, 2, Offered with { Reply = ChoiceKind.Wait }), "BLACK", 2).AvailableNow);

    [Fact]
    public void An_offer_that_stands_can_be_made_again_only_while_its_units_are_there()
    {
        var due = Offered with { NextUpdate = Day("2026-06-08") };
        var first = Order("0", "2026-05-01T08:00:00Z", Line("BLACK", 2)) with { Priority = -1 };
        Assert.NotEmpty(Run([Ours], black: 2, due).Plans.Single().Alternatives);
        Assert.Empty(Run([Ours, first], black: 2, due).Plans.Single(plan => plan.Order == "1").Alternatives);
    }

    [Fact]
    public void An_offer_made_again_takes_no_further_units()
    {
        var due = Offered with { NextUpdate = Day("2026-06-08") };
        var other = Ours with { Id = "2", Lines = [Ours.Lines[0] with { Quantity = 1 }] };
        Assert.Equal([2, 1], Run([Ours, other], black: 3, due).Plans.SelectMany(plan => plan.Alternatives).Select(alternative => alternative.Quantity));
    }

    private static PlannedLine Dates(BackorderRun run, string order) => run.Plans.Single(plan => plan.Order == order).Lines[0];

    private static BackorderRun Run(OpenOrder[] orders, int black, params ToldLine[] told) => Run(orders, 0, black, told);

    private static BackorderRun Run(OpenOrder[] orders, int green, int black, params ToldLine[] told) => new BackorderPlanner(Shops()).Plan(Facts(orders, green, black, told));

    private static BackorderFacts Facts(OpenOrder[] orders, int green, int black, params ToldLine[] told)
    {
        var facts = Plans.Facts("2026-06-08T08:00:00Z", orders, Item("GREEN", green, Inbound("P", 40, "2026-06-22")), Item("BLACK", black));
        return facts with
        {
            Told = told,
            Stock = facts.Stock with { Substitutes = [new Substitute { For = "GREEN", Sku = "BLACK", Name = "Item BLACK", UnitPrice = 45 }] },
        };
    }
}
