using NodaTime;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>Facts that cannot be planned are refused as a whole, and each fault names its place, its value and what is expected.</summary>
public sealed class FactsCheckTests
{
    private const string Now = "2026-06-08T08:00:00Z";
    private static readonly BackorderFacts Fine = Facts(Now, [Order("K1", "2026-06-01T08:00:00Z", Line("A", 2))], Item("A", 1, Inbound("P", 5, "2026-06-15")));

    [Fact]
    public void Facts_without_a_fault_are_planned() => Assert.Single(new BackorderPlanner(Shops()).Plan(Fine).Plans);

    public static TheoryData<string, Func<OpenOrderLine, OpenOrderLine>> BrokenLines => new()
    {
        { "id (order K1, line ): is \"\"; expected 1 to 200 printable characters", line => line with { Id = "" } },
        { "id (order K1, line   ): is \"  \"; expected 1 to 200 printable characters", line => line with { Id = "  " } },
        { "sku (order K1, line 1): is \"B\", which is no item of the forecast; expected one of items[].sku", line => line with { Sku = "B" } },
        { "sku (order K1, line 1): is null, which is no item of the forecast; expected one of items[].sku", line => line with { Sku = null! } },
        { "quantity (order K1, line 1): is 0; expected a whole number from 1 to 1000000000", line => line with { Quantity = 0 } },
        { "quantity (order K1, line 1): is -3; expected a whole number from 1 to 1000000000", line => line with { Quantity = -3 } },
        { "quantity (order K1, line 1): is 2147483647; expected a whole number from 1 to 1000000000", line => line with { Quantity = int.MaxValue } },
        { "cancelledQuantity (order K1, line 1): is -1; expected a whole number from 0 to 1000000000", line => line with { CancelledQuantity = -1 } },
        { "quantity (order K1, line 1): is 2, less than the 3 shipped and cancelled; expected at least as many", line => line with { CancelledQuantity = 3 } },
        { "quantity (order K1, line 1): is 2, less than the 3 shipped and cancelled; expected at least as many", line => line with { CancelledQuantity = 1, Shipments = [Sent(2)] } },
        { "quantity (order K1, line 1): is 2, less than the 2000000000 shipped and cancelled; expected at least as many", line => line with { Shipments = [Sent(1_000_000_000), Sent(1_000_000_000)] } },
        { "shipments[0].quantity (order K1, line 1): is 0; expected a whole number from 1 to 1000000000", line => line with { Shipments = [Sent(0)] } },
        { "unitPrice (order K1, line 1): is -0.01; expected an amount from 0 to 1000000000000", line => line with { UnitPrice = -0.01m } },
        { "currency (order K1, line 1): is \"usd\"; expected an ISO 4217 code of three capitals, such as USD", line => line with { Currency = "usd" } },
        { "promisedShipBy (order K1, line 1): is 9999-12-31; expected a date from 1900-01-01 to 2999-12-31", line => line with { PromisedShipBy = LocalDate.MaxIsoValue } },
        { "promisedDeliverBy (order K1, line 1): is 1899-12-31; expected a date from 1900-01-01 to 2999-12-31", line => line with { PromisedDeliverBy = new LocalDate(1899, 12, 31) } },
        { "bundle (order K1, line 1): is \"a\\u000ab\"; expected 1 to 200 printable characters", line => line with { Bundle = "a\nb" } },
    };

    [Theory]
    [MemberData(nameof(BrokenLines))]
    public void A_broken_line_is_named(string expected, Func<OpenOrderLine, OpenOrderLine> broken) =>
        Assert.Equal("orders[0].lines[0]." + expected, Refused(Fine with { Orders = [Fine.Orders[0] with { Lines = [broken(Fine.Orders[0].Lines[0])] }] }));

    public static TheoryData<string, Func<OpenOrder, OpenOrder>> BrokenOrders => new()
    {
        { "id (order \"\"): is \"\"; expected 1 to 200 printable characters", order => order with { Id = "" } },
        { "shop (order K1): is \"side\", which has no options; expected a shop that was added, such as main", order => order with { Shop = "side" } },
        { "placedAt (order K1): is 9999-12-31T23:59:59.999999999Z; expected a moment within a date from 1900-01-01 to 2999-12-31", order => order with { PlacedAt = Instant.MaxValue } },
        { "shipTo.country (order K1): is \"usa\"; expected an ISO 3166-1 alpha-2 code, such as US or GB", order => order with { ShipTo = new ShipTo { Country = "usa" } } },
        { "transitDays.max (order K1): is 2; expected a whole number from 3 to 365", order => order with { TransitDays = new TransitDays { Min = 3, Max = 2 } } },
        { "recipient.id (order K1): is \"\"; expected 1 to 200 printable characters", order => order with { Recipient = order.Recipient with { Id = "" } } },
        { "recipient.timeZone (order K1): is \"Mars/Olympus\", which is no IANA time zone; expected one such as Europe/Berlin", order => order with { Recipient = order.Recipient with { TimeZone = "Mars/Olympus" } } },
        { "amountPaid (order K1): is -1; expected an amount from 0 to 1000000000000", order => order with { AmountPaid = -1 } },
        { "cancellation.refundBy (order K1): is 9999-12-31; expected a date from 1900-01-01 to 2999-12-31", order => order with { Cancellation = new Cancellation { At = At(Now), RefundBy = LocalDate.MaxIsoValue } } },
        { "lines (order K1): is empty; expected at least one line", order => order with { Lines = [] } },
        { "orderComplete (order K1): is after now; expected when the order was paid and could be shipped, or nothing", order => order with { OrderComplete = At("2026-06-08T08:00:01Z") } },
        { "essentialDate (order K1): is before the order was placed; expected a day after it, or nothing", order => order with { EssentialDate = new LocalDate(2026, 5, 30) } },
        { "events[0].at (order K1): is after now; expected something that has happened", order => Happened(order, new DelayEvent.Consent { At = At("2026-06-08T08:00:01Z") }) },
        { "events[0].at (order K1): is before the order was complete; expected orderComplete, or else placedAt, or later, because nothing ships before it is ordered", order => Happened(order, new DelayEvent.Shipped { At = At("2026-06-01T07:59:59Z") }) },
        { "events[0].at (order K1): is before the order was complete; expected orderComplete, or else placedAt, or later, because nothing ships before it is ordered", order => Happened(order with { OrderComplete = At("2026-06-03T08:00:00Z") }, new DelayEvent.Shipped { At = At("2026-06-02T08:00:00Z") }) },
        { "events[0].until (order K1): is 9999-12-31; expected a date from 1900-01-01 to 2999-12-31", order => Happened(order, new DelayEvent.PreConsent { At = At(Now), Until = LocalDate.MaxIsoValue }) },
        { "events[0].lines (order K1): names \"2\", which is no line of the order; expected one of lines[].id", order => order with { Events = [new RecordedEvent { Event = new DelayEvent.Cancel { At = At(Now) }, Lines = ["2"] }] } },
    };

    [Theory]
    [MemberData(nameof(BrokenOrders))]
    public void A_broken_order_is_named(string expected, Func<OpenOrder, OpenOrder> broken) =>
        Assert.Equal("orders[0]." + expected.Replace("(order \"\")", "(order )", StringComparison.Ordinal), Refused(Fine with { Orders = [broken(Fine.Orders[0])] }));

    private static OpenOrder Happened(OpenOrder order, DelayEvent happened) => order with { Events = [new RecordedEvent { Event = happened }] };

    public static TheoryData<string, Func<StockItem, StockItem>> BrokenItems => new()
    {
        { "onHand: is -1; expected a whole number from 0 to 1000000000", item => item with { OnHand = -1 } },
        { "owed: is -1; expected a whole number from 0 to 1000000000", item => item with { Owed = -1 } },
        { "warehouse: is \"\"; expected 1 to 200 printable characters", item => item with { Warehouse = "" } },
        { "inbound[0].id: is \"\"; expected 1 to 200 printable characters", item => With(item, inbound => inbound with { Id = "" }) },
        { "inbound[0].quantity: is 0; expected a whole number from 1 to 1000000000", item => With(item, inbound => inbound with { Quantity = 0 }) },
        { "inbound[0].latest: is 2026-06-14, before earliest (2026-06-15); expected the same day or a later one", item => With(item, inbound => inbound with { Arrives = new DateWindow { Earliest = Day("2026-06-15"), Latest = Day("2026-06-14") } }) },
        { "inbound[0].latest: is 9999-12-31; expected a date from 1900-01-01 to 2999-12-31", item => With(item, inbound => inbound with { Arrives = new DateWindow { Earliest = Day("2026-06-15"), Latest = LocalDate.MaxIsoValue } }) },
        { "inbound[0].earliest: is -9998-01-01; expected a date from 1900-01-01 to 2999-12-31", item => With(item, inbound => inbound with { Arrives = new DateWindow { Earliest = LocalDate.MinIsoValue, Latest = Day("2026-06-15") } }) },
        { "inbound[1].id: is \"P\", which stands before already; expected an id of its own", item => item with { Inbound = [item.Inbound[0], item.Inbound[0]] } },
    };

    [Theory]
    [MemberData(nameof(BrokenItems))]
    public void A_broken_item_is_named(string expected, Func<StockItem, StockItem> broken) =>
        Assert.Equal("items[0]." + expected, Refused(Fine with { Stock = Fine.Stock with { Items = [broken(Fine.Stock.Items[0])] } }));

    public static TheoryData<string, Func<ToldLine, ToldLine>> BrokenTold => new()
    {
        { "order (order , line 1): is \"\"; expected 1 to 200 printable characters", told => told with { Order = "" } },
        { "sentAt (order K1, line 1): is -9998-01-01T00:00:00Z; expected a moment within a date from 1900-01-01 to 2999-12-31", told => told with { SentAt = Instant.MinValue } },
        { "nextUpdate (order K1, line 1): is 9999-12-31; expected a date from 1900-01-01 to 2999-12-31", told => told with { NextUpdate = LocalDate.MaxIsoValue } },
        { "repliedAt (order K1, line 1): is before sentAt; expected an answer that came after the message", told => told with { Reply = ChoiceKind.Wait, RepliedAt = told.SentAt - Duration.FromSeconds(1) } },
        { "portions[0].quantity (order K1, line 1): is 0; expected a whole number from 1 to 1000000000", told => told with { Portions = Portions("0@2026-06-12") } },
        { "portions[1].latest (order K1, line 1): is 2026-06-11, before earliest (2026-06-12); expected the same day or a later one", told => told with { Portions = Portions("1@none, 1@2026-06-12..2026-06-11") } },
        { "offer.quantity (order K1, line 1): is 0; expected a whole number from 1 to 1000000000", told => told with { Offer = new SwapOffer { Sku = "A", Quantity = 0 } } },
    };

    [Theory]
    [MemberData(nameof(BrokenTold))]
    public void A_broken_record_of_what_was_told_is_named(string expected, Func<ToldLine, ToldLine> broken) =>
        Assert.Equal("told[0]." + expected, Refused(Fine with { Told = [broken(Told("K1", MessageKind.FirstDelay, "2026-06-02T08:00:00Z", "1@2026-06-12"))] }));

    [Fact]
    public void Ids_stand_once()
    {
        Assert.Equal("orders[1].id (order K1): is \"K1\", which stands before already; expected an id of its own", Refused(Fine with { Orders = [Fine.Orders[0], Fine.Orders[0]] }));
        Assert.Equal("orders[0].lines[1].id (order K1, line 1): is \"1\", which stands before already; expected an id of its own", Refused(Fine with { Orders = [Fine.Orders[0] with { Lines = [Line("A", 1), Line("A", 2)] }] }));
        Assert.Equal("items[1].sku: is \"A\", which stands before already; expected an id of its own", Refused(Fine with { Stock = Fine.Stock with { Items = [Item("A", 1), Item("A", 2)] } }));
    }

    [Fact]
    public void Two_shops_may_have_orders_of_one_number()
    {
        var shops = new ShopDirectory(new[] { ShopName.Main, "side" }.Select(id => Shop.Create(id, new BackorderShopOptions { Name = id, From = "a@kettle.example", Contact = "b@kettle.example" })));
        Assert.Equal(2, new BackorderPlanner(shops).Plan(Fine with { Orders = [Fine.Orders[0], Fine.Orders[0] with { Shop = "side" }] }).Plans.Count);
    }

    [Theory]
    [InlineData("B", "C", "substitutes[0].for: is \"B\", which is no item of the forecast; expected one of items[].sku", "substitutes[0].sku: is \"C\", which is no item of the forecast; expected one of items[].sku")]
    [InlineData("A", "A", "substitutes[0].sku: is \"A\", the same as for; expected another item")]
    public void A_substitute_is_another_item_of_the_forecast(string instead, string sku, params string[] expected) => Assert.Equal(
        string.Join('\n', expected),
        Refused(Fine with { Stock = Fine.Stock with { Substitutes = [new Substitute { For = instead, Sku = sku, Name = "Other" }] } }));

    [Fact]
    public void Now_is_not_before_the_forecast() => Assert.Equal(
        "asOf: is 2026-06-08T08:00:01Z, after now (2026-06-08T08:00:00Z); expected a forecast that is known by now",
        Refused(Fine with { Stock = Fine.Stock with { AsOf = At("2026-06-08T08:00:01Z") } }));

    [Fact]
    public void Without_a_now_nothing_is_planned() =>
        Assert.StartsWith("Now is missing; the planner has no clock, so set it.", Assert.Throws<ArgumentException>(() => new BackorderPlanner(Shops()).Plan(Fine with { Now = null })).Message, StringComparison.Ordinal);

    [Fact]
    public void Several_faults_are_told_at_once_with_the_part_they_are_in()
    {
        var thrown = Assert.Throws<BackorderInputException>(() => new BackorderPlanner(Shops()).Plan(Fine with
        {
            Orders = [Fine.Orders[0] with { Lines = [Line("A", 0) with { Currency = "$" }] }],
            Stock = Fine.Stock with { Items = [Fine.Stock.Items[0] with { OnHand = -1 }] },
        }));
        Assert.Equal([FactPart.Stock, FactPart.Orders, FactPart.Orders], thrown.Faults.Select(fault => fault.Part));
        Assert.Equal(["items[0].onHand", "orders[0].lines[0].quantity", "orders[0].lines[0].currency"], thrown.Faults.Select(fault => fault.Path));
        Assert.Equal((null, "K1", "1"), (thrown.Faults[0].Order, thrown.Faults[1].Order, thrown.Faults[1].Line));
    }

    [Fact]
    public void After_twenty_faults_the_check_stops()
    {
        var thrown = Assert.Throws<BackorderInputException>(() => new BackorderPlanner(Shops()).Plan(Fine with { Orders = [.. Enumerable.Range(0, 1000).Select(i => Order($"{i}", Now, Line("none", 0)))] }));
        Assert.Equal(BackorderInputException.MaxFaults, thrown.Faults.Count);
        Assert.Equal(20, thrown.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2999-12-31")]
    public void Dates_at_the_ends_of_the_calendar_are_planned(string end)
    {
        var slow = Shops(shop => Calendar(shop, calendar =>
        {
            (calendar.DockDays, calendar.HandlingDays) = (365, 365);
            calendar.WorkingDays.Add(DayOfWeek.Monday);
        }));
        var order = Order("K1", $"{end}T00:00:00Z", Line("A", 2) with { PromisedShipBy = Day(end), PromisedDeliverBy = Day(end) }) with { TransitDays = new TransitDays { Min = 365, Max = 365 } };
        var facts = Facts($"{end}T23:59:59Z", [order], Item("A", 1, Inbound("P", 1, end)));
        Assert.Single(new BackorderPlanner(slow).Plan(facts with { Told = [Told("K1", MessageKind.FirstDelay, $"{end}T00:00:00Z", $"2@{end}") with { NextUpdate = Day(end) }] }).Plans);
    }

    [Fact]
    public void Sums_beyond_a_whole_number_are_counted()
    {
        var most = 1_000_000_000;
        var orders = Enumerable.Range(0, 9).Select(i => Order($"{i}", Now, Line("A", most) with { UnitPrice = 1_000_000_000_000m, Currency = "USD" })).ToArray();
        var run = new BackorderPlanner(Shops()).Plan(Facts(Now, orders, Item("A", most, [.. Enumerable.Range(0, 7).Select(i => Inbound($"{i}", most, "2026-06-15"))]) with { Owed = most }));
        Assert.Equal(9, run.Plans.Count);
        Assert.Equal(2, run.Plans.Count(plan => plan.Eta.Latest is null));
        Assert.Equal(9_000_000_000_000_000_000_000m, Assert.Single(run.Summary.Value).Amount);
    }

    private static LineShipment Sent(int quantity) => new() { Quantity = quantity, ShippedAt = At("2026-06-02T08:00:00Z") };

    private static StockItem With(StockItem item, Func<InboundShipment, InboundShipment> change) => item with { Inbound = [change(item.Inbound[0])] };

    private static string Refused(BackorderFacts facts) => Assert.Throws<BackorderInputException>(() => new BackorderPlanner(Shops()).Plan(facts)).Message;
}
