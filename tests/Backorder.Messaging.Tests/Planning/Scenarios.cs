using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>Worked cases that say by hand what must come out.</summary>
public sealed class Scenarios
{
    [Theory]
    [InlineData(Shipping.AsAvailable, "10@2009-01-01..2009-01-01, 10@2009-01-10..2009-01-10", MessageKind.FirstDelay)]
    [InlineData(Shipping.Together, "20@2009-01-10..2009-01-10", MessageKind.FirstDelay)]
    public void A_part_in_stock_is_said_or_offered_by_how_the_order_ships(Shipping shipping, string portions, MessageKind kind)
    {
        var order = Order("1", "2009-01-01T00:00:00Z", Line("A", 20) with { PromisedShipBy = Day("2009-01-05") }) with { Shipping = shipping };
        var run = new BackorderPlanner(Shops(SevenDays)).Plan(Facts("2009-01-01T00:00:00Z", [order], Item("A", 10, Inbound("P", 10, "2009-01-10"))));
        var plan = Assert.Single(run.Plans);
        Assert.Equal(kind, plan.Kind);
        Assert.Equal(portions, Text(plan.Lines[0]));
        Assert.Equal(shipping == Shipping.Together, plan.Choices.Any(choice => choice is { Kind: ChoiceKind.Split, Quantity: 10 }));
    }

    [Fact]
    public void First_come_is_first_served_and_nobody_else_is_written_to()
    {
        int[] quantities = [5, 3, 20, 20, 15];
        var orders = quantities.Select((quantity, i) => Order($"{i + 1}", $"2019-09-0{i + 2}T08:00:00Z", Line("A", quantity)) with { Shipping = Shipping.AsAvailable }).ToArray();
        var run = new BackorderPlanner(Shops()).Plan(Facts("2019-09-06T09:00:00Z", orders, Item("A", 20, Inbound("P", 30, "2019-09-16"))));
        Assert.Equal(["3", "4", "5"], run.Plans.Select(plan => plan.Order));
        Assert.Equal("12@2019-09-06..2019-09-06, 8@2019-09-16..2019-09-16", Text(run.Plans[0].Lines[0]));
        Assert.Equal("20@2019-09-16..2019-09-16", Text(run.Plans[1].Lines[0]));
        Assert.Equal("2@2019-09-16..2019-09-16, 13@none..none", Text(run.Plans[2].Lines[0]));
    }

    [Fact]
    public void When_the_supplier_slips_two_weeks_each_waiting_order_gets_one_message()
    {
        int[] quantities = [1, 2, 3, 1, 2, 1, 4, 1, 1];
        var orders = quantities.Select((quantity, i) => Order($"K{i + 1}", $"2026-05-{20 + i}T08:00:00Z", Line("KETTLE-GN", quantity) with { PromisedShipBy = Day("2026-06-12") })).ToArray();
        var facts = Facts("2026-06-08T08:00:00Z", orders, Item("KETTLE-GN", 6, Inbound("PO-1007", 40, "2026-06-22")), Item("KETTLE-BK", 9) with { Owed = 4 });
        facts = facts with { Stock = facts.Stock with { Substitutes = [new Substitute { For = "KETTLE-GN", Sku = "KETTLE-BK", Name = "Black kettle" }] } };
        var run = new BackorderPlanner(Shops(shop => Calendar(shop, calendar => calendar.DockDays = 1))).Plan(facts);
        Assert.All(run.Held, held => Assert.Equal(HoldReason.OnTime, held.Reason));
        Assert.Equal(["K1", "K2", "K3"], run.Held.Select(held => held.Order));
        Assert.All(run.Plans, plan => Assert.Equal((MessageKind.FirstDelay, Day("2026-06-23"), Day("2026-06-23"), Day("2026-06-18")), (plan.Kind, plan.Eta.Earliest!.Value, plan.Eta.Latest!.Value, plan.NextUpdate!.Value)));
        Assert.Equal(
            ["K4 1", "K5 2", "K6 1", "K8 1"],
            run.Plans.SelectMany(plan => plan.Alternatives.Select(alternative => System.FormattableString.Invariant($"{plan.Order} {alternative.Quantity}"))));
        Assert.Equal(["PO-1007 is 11 days late: 6 orders, 6 messages, 4 with a swap or a split"], run.Summary.Headlines);
    }

    [Fact]
    public void A_portion_is_cut_by_unit_and_not_by_shipment()
    {
        var ahead = Order("0", "2026-05-30T00:00:00Z", Line("A", 3)) with { Shipping = Shipping.AsAvailable };
        var ours = Order("1", "2026-05-31T00:00:00Z", Line("A", 4)) with { Shipping = Shipping.AsAvailable };
        var run = new BackorderPlanner(Shops(SevenDays)).Plan(Facts(
            "2026-06-01T00:00:00Z",
            [ours, ahead],
            Item("A", 0, Inbound("A", 6, "2026-06-07", "2026-06-15"), Inbound("B", 5, "2026-06-08"))));
        Assert.Equal("2@2026-06-07..2026-06-08, 1@2026-06-07..2026-06-15, 1@2026-06-08..2026-06-15", Text(run.Plans[1].Lines[0]));
    }

    [Theory]
    [InlineData("2021-08-13T07:00:00Z", 1, "08:00", null, "2021-08-16")]
    [InlineData("2021-08-13T09:00:00Z", 1, "08:00", null, "2021-08-17")]
    [InlineData("2021-08-13T08:00:00Z", 1, "08:00", null, "2021-08-17")]
    [InlineData("2021-08-13T07:00:00Z", 3, "08:00", null, "2021-08-18")]
    [InlineData("2021-08-13T07:00:00Z", 1, "08:00", "2021-08-16", "2021-08-17")]
    [InlineData("2026-08-26T20:00:00-04:00", 2, null, null, "2026-08-28", "America/New_York")]
    public void The_cut_off_and_the_calendar_decide_the_ship_day(string now, int handling, string? cutOff, string? holiday, string expected, string zone = "UTC")
    {
        var shops = Shops(shop => Calendar(shop, calendar =>
        {
            calendar.HandlingDays = handling;
            calendar.TimeZone = zone;
            calendar.CutOff = cutOff is null ? null : TimeOnly.Parse(cutOff, System.Globalization.CultureInfo.InvariantCulture);
            if (holiday is not null)
            {
                calendar.Holidays.Add(DateOnly.Parse(holiday, System.Globalization.CultureInfo.InvariantCulture));
            }
        }));
        var run = new BackorderPlanner(shops).Plan(Facts(now, [Order("1", now, Line("A", 1) with { PromisedShipBy = Day(now[..10]) })], Item("A", 1)));
        var plan = Assert.Single(run.Plans);
        Assert.Equal(MessageKind.FirstDelay, plan.Kind);
        Assert.Equal(expected, Text(plan.Eta.Latest));
    }

    [Theory]
    [InlineData("2027-09-01T12:00:00Z", "2027-09-07", null, null)]
    [InlineData("2027-09-20T12:00:00Z", "2027-10-05", "2027-10-05", "2027-09-30")]
    [InlineData("2027-09-01T12:00:00Z", "2027-10-20", "2027-10-20", "2027-09-15")]
    public void The_first_notice_goes_out_as_soon_as_the_promise_cannot_be_kept(string now, string arrives, string? reply, string? next)
    {
        var order = Order("1", "2027-09-01T08:00:00Z", Line("A", 1) with { PromisedShipBy = Day("2027-10-01") });
        var run = new BackorderPlanner(Shops()).Plan(Facts(now, [order], Item("A", 0, Inbound("P", 5, arrives))));
        if (reply is null)
        {
            Assert.Equal(HoldReason.OnTime, Assert.Single(run.Held).Reason);
            return;
        }

        var plan = Assert.Single(run.Plans);
        Assert.Equal((MessageKind.FirstDelay, Silence.Consent, Day(reply)), (plan.Kind, plan.Reply!.Silence, plan.Reply.By!.Value));
        Assert.Equal(next, Text(plan.NextUpdate));
    }

    [Fact]
    public void More_than_thirty_days_late_asks_for_a_yes_and_reminds_once()
    {
        var order = Order("1", "2026-03-01T08:00:00Z", Line("A", 1) with { PromisedShipBy = Day("2026-03-20") });
        var facts = Facts("2026-03-16T12:00:00Z", [order], Item("A", 0, Inbound("4711", 5, "2026-05-04")));
        var planner = new BackorderPlanner(Shops());
        var plan = Assert.Single(planner.Plan(facts).Plans);
        Assert.Equal((MessageKind.FirstDelay, Silence.Cancel, Day("2026-04-19"), Day("2026-05-04")), (plan.Kind, plan.Reply!.Silence, plan.Reply.By!.Value, plan.Eta.Latest!.Value));
        Assert.Equal(ChoiceKind.Wait, plan.Choices[0].Kind);

        var told = new ToldLine { Order = "1", Line = "1", Kind = plan.Kind, SentAt = plan.PlannedAt, Portions = plan.Lines[0].Portions, NextUpdate = Day("2026-04-30") };
        var later = facts with { Now = At("2026-04-14T12:00:00Z"), Told = [told] };
        var reminder = Assert.Single(planner.Plan(later).Plans);
        Assert.Equal((MessageKind.ConsentReminder, Day("2026-04-19")), (reminder.Kind, reminder.NextUpdate!.Value));
        var reminded = told with { Kind = MessageKind.ConsentReminder, SentAt = reminder.PlannedAt };
        Assert.Equal(HoldReason.AlreadyTold, Assert.Single(planner.Plan(later with { Now = At("2026-04-16T12:00:00Z"), Told = [told, reminded] }).Held).Reason);

        var silent = planner.Plan(later with { Now = At("2026-04-20T12:00:00Z"), Told = [told, reminded] });
        Assert.Equal(HoldReason.MustCancel, Assert.Single(silent.Held).Reason);
        Assert.Equal(Day("2026-04-19"), Assert.Single(silent.Obligations).MustCancelAt);

        var agreed = told with { Reply = ChoiceKind.Wait, RepliedAt = At("2026-04-10T12:00:00Z") };
        Assert.Equal(HoldReason.AlreadyTold, Assert.Single(planner.Plan(later with { Now = At("2026-04-20T12:00:00Z"), Told = [agreed] }).Held).Reason);
    }

    [Fact]
    public void Without_a_date_the_customer_hears_every_week_and_a_missed_update_is_our_breach()
    {
        var order = Order("1", "2026-03-01T08:00:00Z", Line("A", 1) with { PromisedShipBy = Day("2026-03-20") });
        var facts = Facts("2026-03-16T12:00:00Z", [order], Item("A", 0) with { Reason = BackorderReason.SupplierDelay });
        var planner = new BackorderPlanner(Shops());
        var plan = Assert.Single(planner.Plan(facts).Plans);
        Assert.Equal((MessageKind.NoDateYet, Silence.Cancel, Day("2026-04-19"), Day("2026-03-23")), (plan.Kind, plan.Reply!.Silence, plan.Reply.By!.Value, plan.NextUpdate!.Value));
        var told = new ToldLine { Order = "1", Line = "1", Kind = plan.Kind, SentAt = plan.PlannedAt, Portions = plan.Lines[0].Portions, NextUpdate = plan.NextUpdate };
        var still = Assert.Single(planner.Plan(facts with { Now = At("2026-03-23T12:00:00Z"), Told = [told] }).Plans);
        Assert.Equal((MessageKind.StillWaiting, Day("2026-03-30")), (still.Kind, still.NextUpdate!.Value));
        Assert.Empty(planner.Plan(facts with { Now = At("2026-03-23T12:00:00Z"), Told = [told] }).Summary.MissedUpdates);
        Assert.Equal(Day("2026-03-23"), Assert.Single(planner.Plan(facts with { Now = At("2026-03-24T12:00:00Z"), Told = [told] }).Summary.MissedUpdates).Promised);
    }
}
