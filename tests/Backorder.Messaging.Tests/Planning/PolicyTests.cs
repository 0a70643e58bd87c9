using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>What each policy puts into a plan. It is Monday, 8 June 2026.</summary>
public sealed class PolicyTests
{
    private static readonly ShipTo Elsewhere = new() { Country = "JP" };

    [Theory]
    [InlineData("BackorderConfirmed", "0, 2@06-15", null, "Wait Cancel Contact")]
    [InlineData("FirstDelay", "0, 2@06-25", "BackorderConfirmed 06-01 2@06-22", "Wait Cancel Contact")]
    [InlineData("NoDateYet", "0", "BackorderConfirmed 06-01 2@06-22", "Wait Cancel Contact")]
    [InlineData("StillWaiting", "0, 2@06-22", "FirstDelay 06-01 2@06-22 next 06-08", "Wait Cancel Contact")]
    [InlineData("Earlier", "0, 2@06-22", "NoDateYet 06-01 2@none", "Cancel Contact")]
    [InlineData("ReadyToShip", "2", "FirstDelay 06-01 2@06-22", "Cancel Contact")]
    public void Choices_follow_the_kind(string kind, string stock, string? told, string choices)
    {
        var plan = new Situation { Stock = stock, Told = told }.Plan();
        Assert.Equal((kind, choices), (plan.Kind.ToString(), string.Join(' ', plan.Choices.Select(choice => choice.Kind))));
    }

    [Fact]
    public void Who_waits_for_nothing_can_still_talk_to_a_person() =>
        Assert.Equal([ChoiceKind.Contact], new Situation { Shipped = "2@06-05", Told = "FirstDelay 06-01 2@06-05" }.Plan().Choices.Select(choice => choice.Kind));

    [Theory]
    [InlineData(Shipping.Together, "1, 1@06-25", 1)]
    [InlineData(Shipping.Together, "0, 1@06-10, 1@06-25", null)]
    [InlineData(Shipping.AsAvailable, "1, 1@06-25", null)]
    public void A_split_is_offered_where_something_can_leave_now_and_something_stays(Shipping shipping, string stock, int? units) =>
        Assert.Equal(units, new Situation { Stock = stock, Shipping = shipping }.Plan().Choices.SingleOrDefault(choice => choice.Kind == ChoiceKind.Split)?.Quantity);

    [Theory]
    [InlineData(2, 4, "cup 2, plate 4")]
    [InlineData(2, 3, "cup 1, plate 2")]
    [InlineData(3, 1, "")]
    public void A_split_takes_whole_sets_of_a_bundle(int cups, int plates, string expected)
    {
        var order = Order("1", "2026-06-01T08:00:00Z", Line("CUP", 3, "cup") with { Bundle = "set" }, Line("PLATE", 6, "plate") with { Bundle = "set" }) with { ShipTo = Elsewhere };
        var run = new BackorderPlanner(Shops()).Plan(Facts("2026-06-08T08:00:00Z", [order], Item("CUP", cups), Item("PLATE", plates)));
        Assert.Equal(expected, string.Join(", ", run.Plans.Single().Choices.Where(choice => choice.Kind == ChoiceKind.Split).Select(choice => FormattableString.Invariant($"{choice.Line} {choice.Quantity}"))));
    }

    [Fact]
    public void The_item_that_holds_the_order_up_longest_gives_the_reason()
    {
        var order = Order("1", "2026-06-01T08:00:00Z", Line("SOON", 1, "1"), Line("LATE", 1, "2"), Line("HERE", 1, "3"));
        var run = new BackorderPlanner(Shops()).Plan(Facts(
            "2026-06-08T08:00:00Z",
            [order],
            Item("SOON", 0, Inbound("P", 1, "2026-06-10")) with { Reason = BackorderReason.Customs },
            Item("LATE", 0, Inbound("Q", 1, "2026-06-19")) with { Reason = BackorderReason.Weather },
            Item("HERE", 1) with { Reason = BackorderReason.Demand }));
        Assert.Equal(BackorderReason.Weather, run.Plans.Single().Reason!.Code);
    }

    [Fact]
    public void An_item_without_a_date_holds_an_order_up_longer_than_any_other()
    {
        var order = Order("1", "2026-06-01T08:00:00Z", Line("LATE", 1, "1"), Line("NEVER", 1, "2"));
        var run = new BackorderPlanner(Shops()).Plan(Facts(
            "2026-06-08T08:00:00Z",
            [order],
            Item("LATE", 0, Inbound("Q", 1, "2027-06-18")) with { Reason = BackorderReason.Weather },
            Item("NEVER", 0) with { Reason = BackorderReason.QualityHold }));
        Assert.Equal(BackorderReason.QualityHold, run.Plans.Single().Reason!.Code);
    }

    [Theory]
    [InlineData("the cadence, where the date is far", "0, 2@07-31", null, "06-22")]
    [InlineData("three business days before the date", "0, 2@06-22", null, "06-17")]
    [InlineData("a date too near counts as the next business day, once", "0, 2@06-10", null, "06-09")]
    [InlineData("and is left out afterwards", "0, 2@06-10", "FirstDelay 06-01 2@06-10 next 06-08", "06-22")]
    [InlineData("a week, where there is no date", "0", null, "06-15")]
    [InlineData("a week, where one unit has no date", "0, 1@06-30", null, "06-15")]
    public void The_next_update_is_the_first_of_cadence_and_date(string because, string stock, string? told, string expected)
    {
        var plan = new Situation { Stock = stock, Told = told }.Plan();
        Assert.True(Situation.Of2026(expected) == plan.NextUpdate, $"{because}: {Text(plan.NextUpdate)}");
    }

    [Theory]
    [InlineData("2", "FirstDelay 06-01 2@06-22")]
    public void The_last_word_promises_no_update(string stock, string told) => Assert.Null(new Situation { Stock = stock, Told = told }.Plan().NextUpdate);

    [Fact]
    public void The_eta_is_that_of_the_last_open_unit() =>
        Assert.Equal(new EtaRange { Earliest = Situation.Of2026("06-15"), Latest = Situation.Of2026("06-17") }, new Situation { Stock = "1, 1@06-15..06-17" }.Plan().Eta);

    [Fact]
    public void Delivery_is_stated_where_transit_days_are_known_and_there_is_a_date()
    {
        var situation = new Situation { Stock = "0, 2@06-12", Change = order => order with { TransitDays = new TransitDays { Min = 1, Max = 2 } } };
        Assert.Equal(new EtaRange { Earliest = Situation.Of2026("06-15"), Latest = Situation.Of2026("06-16") }, situation.Plan().Delivery);
        Assert.Null((situation with { Stock = "0, 1@06-12" }).Plan().Delivery);
    }

    [Fact]
    public void A_late_order_gets_one_apology_and_good_news_none()
    {
        Assert.NotNull(new Situation { Stock = "0, 2@06-25", ShipBy = "06-12" }.Plan().Apology);
        Assert.Null(new Situation { Stock = "2", Told = "FirstDelay 06-01 2@06-22" }.Plan().Apology);
    }

    [Fact]
    public void Updates_that_were_promised_and_not_given_are_reported()
    {
        Assert.Empty(new Situation { Stock = "0, 2@06-22", Told = "FirstDelay 06-01 2@06-22 next 06-08" }.Run().Summary.MissedUpdates);
        var missed = Assert.Single(new Situation { Stock = "0, 2@06-22", Told = "FirstDelay 06-01 2@06-22 next 06-05" }.Run().Summary.MissedUpdates);
        Assert.Equal(("1", Situation.Of2026("06-05")), (missed.Order, missed.Promised));
    }

    [Fact]
    public void Stock_kept_for_orders_without_a_date_is_named()
    {
        var order = Order("1", "2026-06-01T08:00:00Z", Line("HERE", 2, "1"), Line("NEVER", 1, "2"));
        var later = Order("2", "2026-06-02T08:00:00Z", Line("HERE", 2, "1"));
        var run = new BackorderPlanner(Shops()).Plan(Facts("2026-06-08T08:00:00Z", [order, later], Item("HERE", 2), Item("NEVER", 0)));
        Assert.Equal(new ReservedStock { Sku = "HERE", Units = 2, Orders = 1 }, Assert.Single(run.Summary.ReservedWithoutDate));
        Assert.Equal("2@none..none", Text(run.Plans.Single(plan => plan.Order == "2").Lines[0]));
    }
}
