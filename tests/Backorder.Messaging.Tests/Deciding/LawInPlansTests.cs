using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>What the law of the destination does to what is said and held.</summary>
public sealed class LawInPlansTests
{
    private const string Now = "2026-03-16T14:00:00Z";
    private static readonly StockItem Late = Item("A", 0, Inbound("4711", 50, "2026-05-04"));

    [Fact]
    public void A_message_that_came_back_was_not_told_and_goes_out_again_by_the_other_channel()
    {
        var order = Ordered() with { Recipient = new Recipient { Id = "C", Email = "ana@example.com", Phone = "+12125550123" } };
        var told = Told("2026-03-10T14:00:00Z", "2026-05-04");
        var run = Plan(order with { Events = [Event(new DelayEvent.Bounced { At = At("2026-03-10T15:00:00Z") })] }, told);
        var plan = Assert.Single(run.Plans);
        Assert.Equal((MessageKind.FirstDelay, 2), (plan.Kind, plan.Ordinal));
        Assert.Equal([Channel.Sms], plan.Channels);
        Assert.Equal(HoldReason.AlreadyTold, Assert.Single(Plan(order, told).Held).Reason);
    }

    [Fact]
    public void A_message_that_came_back_and_no_other_channel_leaves_the_notice_to_a_person()
    {
        var run = Plan(Ordered() with { Events = [Event(new DelayEvent.Bounced { At = At("2026-03-10T15:00:00Z") })] }, Told("2026-03-10T14:00:00Z", "2026-05-04"));
        Assert.Equal(HoldReason.NoChannel, Assert.Single(run.Held).Reason);
        Assert.Equal(Day("2026-03-20"), Assert.Single(run.Obligations).MustNotifyBy);
    }

    [Fact]
    public void Nobody_is_written_to_against_their_wish_and_the_notice_is_left_to_a_person()
    {
        var run = Plan(Ordered() with { DoNotContact = true });
        Assert.Equal(HoldReason.DoNotContact, Assert.Single(run.Held).Reason);
        Assert.Equal(Day("2026-03-20"), Assert.Single(run.Obligations).MustNotifyBy);
    }

    [Theory]
    [InlineData("2026-03-16T14:00:00Z", null)]
    [InlineData("2026-03-17T14:00:00Z", MessageKind.FirstDelay)]
    public void A_notice_that_is_due_within_three_days_waits_for_no_tolerance_no_settling_and_no_gap(string now, MessageKind? kind)
    {
        var shops = Shops(shop =>
        {
            shop.Updates.ToleranceDays = 300;
            shop.Updates.SettleHours = 48;
            shop.Updates.MinimumGapHours = 500;
        });
        var confirmed = Told("2026-03-02T14:00:00Z", "2026-03-20") with { Kind = MessageKind.BackorderConfirmed, NextUpdate = null };
        var facts = Facts(now, [Ordered()], Late) with { Told = [confirmed] };
        Assert.Equal(kind, new BackorderPlanner(shops).Plan(facts).Plans.SingleOrDefault()?.Kind);
    }

    [Fact]
    public void What_lies_there_and_will_still_miss_its_deadline_needs_a_notice()
    {
        // Friday after the cut-off of the last day: only time has moved it, and the law counts all the same.
        var shops = Shops(shop => Calendar(shop, calendar => calendar.CutOff = new TimeOnly(12, 0)));
        var facts = Facts("2026-03-20T14:00:00Z", [Ordered()], Item("A", 5));
        var plan = Assert.Single(new BackorderPlanner(shops).Plan(facts).Plans);
        Assert.Equal((MessageKind.FirstDelay, Silence.Consent, Day("2026-03-23")), (plan.Kind, plan.Reply!.Silence, plan.Reply.By!.Value));
        Assert.Equal(HoldReason.OnTime, Assert.Single(new BackorderPlanner(shops).Plan(facts with { Now = At("2026-03-20T11:00:00Z") , Stock = facts.Stock with { AsOf = At("2026-03-20T11:00:00Z") } }).Held).Reason);
    }

    [Fact]
    public void Two_events_at_one_instant_are_left_to_a_person()
    {
        var at = At("2026-03-12T14:00:00Z");
        var run = Plan(Ordered() with { Events = [Event(new DelayEvent.Cancel { At = at }), Event(new DelayEvent.Shipped { At = at })] });
        Assert.Equal(HoldReason.NeedsReview, Assert.Single(run.Held).Reason);
        Assert.True(Assert.Single(run.Obligations).ShipmentBlocked);
    }

    [Theory]
    [InlineData("2026-03-21T14:00:00Z", 0)]
    [InlineData("2026-03-22T14:00:00Z", 1)]
    public void A_cancellation_that_the_app_has_not_recorded_a_day_later_is_a_breach(string now, int breaches)
    {
        var run = new BackorderPlanner(Shops()).Plan(Facts(now, [Ordered()], Late));
        Assert.Equal(HoldReason.MustCancel, Assert.Single(run.Held).Reason);
        Assert.Equal(breaches, run.Summary.UnrecordedCancellations.Count);
    }

    [Fact]
    public void Each_line_has_its_own_mode_and_no_sentence_speaks_for_another()
    {
        var order = Ordered(
            Line("A", 1) with { PromisedShipBy = Day("2026-03-20") },
            Line("B", 1, "2") with { PromisedShipBy = Day("2026-03-20") },
            Line("C", 1, "3") with { PromisedShipBy = Day("2026-03-20") }) with { Shipping = Shipping.AsAvailable };
        var facts = Facts(Now, [order], Late, Item("B", 0, Inbound("9", 5, "2026-04-01")), Item("C", 5));
        var shops = Shops();
        var plan = Assert.Single(new BackorderPlanner(shops).Plan(facts).Plans);
        Assert.Equal((Silence.Cancel, Day("2026-04-19")), (plan.Reply!.Silence, plan.Reply.By!.Value));
        Assert.Equal([Silence.Cancel, Silence.Consent, Silence.None], plan.Lines.Select(line => line.Reply!.Silence));
        Assert.Equal([Day("2026-04-19"), Day("2026-04-01"), null], plan.Lines.Select(line => line.Reply!.By));

        shops.TryFind("main", out var shop);
        var text = new PhrasebookRenderer(Phrasebooks.BuiltIn).Render(plan, shop!).Text;
        Snapshot.Match(text);
    }

    [Fact]
    public void A_commercial_unit_is_never_split()
    {
        var pair = Ordered(
            Line("A", 1) with { PromisedShipBy = Day("2026-03-20"), CommercialUnit = "pair" },
            Line("C", 1, "2") with { PromisedShipBy = Day("2026-03-20"), CommercialUnit = "pair" });
        foreach (var shipping in new[] { Shipping.Together, Shipping.AsAvailable })
        {
            var plan = Assert.Single(new BackorderPlanner(Shops()).Plan(Facts(Now, [pair with { Shipping = shipping }], Late, Item("C", 5))).Plans);
            Assert.DoesNotContain(plan.Choices, choice => choice.Kind == ChoiceKind.Split || (choice.Kind == ChoiceKind.Cancel && choice.Line is not null));
            Assert.All(plan.Lines, line => Assert.Equal("1@2026-05-04..2026-05-04", Text(line)));
        }
    }

    [Theory]
    [InlineData("US", BuyerKind.Business, "us-ftc-435")]
    [InlineData("GB", BuyerKind.Consumer, "uk-cra")]
    [InlineData("GB", BuyerKind.Business, null)]
    [InlineData("FR", BuyerKind.Consumer, "eu-crd")]
    [InlineData("CA", BuyerKind.Consumer, "ca-on")]
    [InlineData("JP", BuyerKind.Consumer, "strictest")]
    public void The_destination_and_the_buyer_decide_which_rule_speaks(string country, BuyerKind buyer, string? rule)
    {
        var plan = Assert.Single(Plan(Ordered() with { ShipTo = new ShipTo { Country = country, Region = "ON" }, Buyer = buyer }).Plans);
        Assert.Equal(rule, plan.Reply?.Rule.Split(',')[0]);
    }

    [Fact]
    public void A_pinned_set_without_rules_says_nothing_about_answers_and_warns_in_the_trace()
    {
        var shops = Shops(shop => shop.DelayRules = "none");
        var plan = Assert.Single(new BackorderPlanner(shops).Plan(Facts(Now, [Ordered()], Late)).Plans);
        Assert.Null(plan.Reply);
        Assert.Contains(plan.Trace, entry => entry.Fact.StartsWith("warning: no delay rule", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => new BackorderPlanner(Shops(shop => shop.DelayRules = "nome")));
    }

    [Fact]
    public void A_yes_binds_to_the_date_it_was_given_for_and_to_no_later_one()
    {
        var first = Told("2026-03-10T14:00:00Z", "2026-04-10") with { Reply = ChoiceKind.Wait, RepliedAt = At("2026-03-14T14:00:00Z") };
        var second = Told("2026-03-12T14:00:00Z", "2026-05-04") with { Kind = MessageKind.RenewedDelay };
        var facts = Facts(Now, [Ordered()], Late) with { Told = [first, second] };
        Assert.Equal(Day("2026-04-10"), Assert.Single(new BackorderPlanner(Shops()).Deadlines(facts)).DecisionDeadline);
    }

    [Fact]
    public void A_yes_of_unknown_time_came_after_its_message()
    {
        var told = Told("2026-03-10T14:00:00Z", "2026-05-04") with { Reply = ChoiceKind.Wait };
        Assert.Equal((NoticeMode.None, Day("2026-05-04")), Assert.Single(new BackorderPlanner(Shops()).Deadlines(Facts(Now, [Ordered()], Late) with { Told = [told] })) is var line ? (line.Mode, line.DecisionDeadline!.Value) : default);
    }

    [Theory]
    [InlineData("2026-04-19T14:00:00Z", NoticeMode.None)]
    [InlineData("2026-04-20T14:00:00Z", NoticeMode.MustCancel)]
    public void A_yes_counts_from_when_it_came(string replied, NoticeMode mode)
    {
        var told = Told("2026-03-10T14:00:00Z", "2026-05-04") with { Reply = ChoiceKind.Wait, RepliedAt = At(replied) };
        Assert.Equal(mode, Deadline(Ordered(), "2026-04-21T14:00:00Z", told).Mode);
    }

    [Theory]
    [InlineData(MessageKind.FirstDelay, "1@2026-05-04", NoticeMode.ExpressOrAutoCancel)]
    [InlineData(MessageKind.NoDateYet, "", NoticeMode.ExpressOrAutoCancelIndefinite)]
    [InlineData(MessageKind.ReadyToShip, "1@2026-05-04", NoticeMode.None)]
    [InlineData(MessageKind.FirstDelay, "", NoticeMode.None)]
    public void Only_a_message_that_speaks_of_waiting_and_of_dates_is_a_notice(MessageKind kind, string portions, NoticeMode mode) =>
        Assert.Equal(mode, Deadline(Ordered(), Now, Plans.Told("1", kind, "2026-03-10T14:00:00Z", portions)).Mode);

    [Fact]
    public void The_clock_starts_when_the_order_is_complete() =>
        Assert.Equal(Day("2026-04-04"), Deadline(Ordered(Line("A", 1)) with { OrderComplete = At("2026-03-05T14:00:00Z") }, Now).MustNotifyBy);

    [Fact]
    public void A_promised_delivery_leaves_room_for_the_longest_way() => Assert.Equal(
        Day("2026-03-26"),
        Deadline(Ordered(Line("A", 1) with { PromisedDeliverBy = Day("2026-04-01") }) with { TransitDays = new TransitDays { Min = 1, Max = 4 } }, Now).MustNotifyBy);

    [Fact]
    public void A_line_that_has_shipped_waits_for_nothing()
    {
        var shipped = Line("A", 1, "2") with { Shipments = [new LineShipment { Quantity = 1, ShippedAt = At("2026-03-05T14:00:00Z") }] };
        Assert.Equal("1", Deadline(Ordered(Line("A", 1), shipped), Now).Line);
    }

    [Fact]
    public void The_last_unit_of_a_line_decides_what_silence_does()
    {
        var order = Ordered(Line("A", 2) with { PromisedShipBy = Day("2026-03-20") }) with { Shipping = Shipping.AsAvailable };
        var plan = Assert.Single(new BackorderPlanner(Shops()).Plan(Facts(Now, [order], Item("A", 0, Inbound("1", 1, "2026-03-25"), Inbound("2", 9, "2026-05-04")))).Plans);
        Assert.Equal((Silence.Cancel, Day("2026-04-19")), (plan.Reply!.Silence, plan.Reply.By!.Value));
    }

    [Fact]
    public void Of_two_lines_that_wait_for_a_yes_the_reminder_names_the_first_day()
    {
        var order = Ordered(Line("A", 1) with { PromisedShipBy = Day("2026-03-23") }, Line("A", 1, "2") with { PromisedShipBy = Day("2026-03-20") });
        ToldLine[] told = [Told("2026-03-10T14:00:00Z", "2026-05-04"), Told("2026-03-10T14:00:00Z", "2026-05-04") with { Line = "2" }];
        var plan = Assert.Single(new BackorderPlanner(Shops()).Plan(Facts("2026-04-18T14:00:00Z", [order], Late) with { Told = told }).Plans);
        Assert.Contains(plan.Trace, entry => entry.Fact == "row 7: without a yes the order ends on 2026-04-19");
    }

    private static LineObligation Deadline(OpenOrder order, string now, params ToldLine[] told) =>
        Assert.Single(new BackorderPlanner(Shops()).Deadlines(Facts(now, [order], Late) with { Told = told }));

    private static OpenOrder Ordered(params OpenOrderLine[] lines) =>
        Order("1", "2026-03-01T14:00:00Z", lines.Length > 0 ? lines : [Line("A", 1) with { PromisedShipBy = Day("2026-03-20") }]);

    private static ToldLine Told(string at, string latest) => new()
    {
        Order = "1",
        Line = "1",
        Kind = MessageKind.FirstDelay,
        SentAt = At(at),
        Portions = [new Portion { Quantity = 1, Earliest = Day(latest), Latest = Day(latest) }],
        NextUpdate = Day("2026-03-30"),
    };

    private static RecordedEvent Event(DelayEvent happened) => new() { Event = happened };

    private static BackorderRun Plan(OpenOrder order, params ToldLine[] told) =>
        new BackorderPlanner(Shops()).Plan(Facts(Now, [order], Late) with { Told = told });
}
