namespace Backorder.Messaging.Tests;

/// <summary>The kind table, row by row. It is Monday, 8 June 2026; two units are ordered and shipped as they become available.</summary>
public sealed class KindTableTests
{
    [Theory]
    [InlineData("Shipped", "2@06-05", "0", "BackorderConfirmed 06-01 2@06-05")]
    [InlineData("Shipped", "1@06-03, 1@06-05", "0", "ReadyToShip 06-02 2@06-03")]
    [InlineData("held NothingOpen", "2@05-29", "0", "BackorderConfirmed 06-01 2@06-05")]
    [InlineData("held NothingOpen", "2@06-05", "0", null)]
    [InlineData("PartShipped", "1@06-05", "0, 1@06-12", "BackorderConfirmed 06-01 2@06-12")]
    [InlineData("PartShipped", "1@06-05", "1", "BackorderConfirmed 06-01 2@06-12")]
    [InlineData("FirstDelay", "1@06-05", "0, 1@06-15", "BackorderConfirmed 06-01 2@06-12")]
    [InlineData("RenewedDelay", "1@06-05", "0, 1@06-15", "FirstDelay 06-01 2@06-12")]
    [InlineData("NoDateYet", "1@06-05", "0", "BackorderConfirmed 06-01 2@06-12")]
    [InlineData("held OnTime", "1@06-05", "0, 1@06-12", null, "06-12")]
    public void What_has_shipped_since_the_last_message_is_said(string expected, string shipped, string stock, string? told, string? shipBy = null) =>
        Assert.Equal(expected, new Situation { Shipped = shipped, Stock = stock, Told = told, ShipBy = shipBy }.Outcome());

    [Fact]
    public void What_arrives_at_this_very_moment_has_been_delivered() => Assert.Equal("AfterCare", new Situation
    {
        Shipped = "2@06-05",
        Shop = shop => shop.Updates.AfterCareDays = 0,
        Change = order => order with { Lines = [order.Lines[0] with { Shipments = [order.Lines[0].Shipments[0] with { DeliveredAt = Situation.Moment("06-08") }] }] },
    }.Outcome());

    [Fact]
    public void What_has_shipped_is_said_in_the_order_of_time() => Assert.Equal(
        [Situation.Moment("06-03"), Situation.Moment("06-05")],
        new Situation { Shipped = "1@06-05, 1@06-03", Told = "BackorderConfirmed 06-01 2@06-30" }.Plan().Lines[0].ShippedSince.Select(shipment => shipment.ShippedAt));

    [Fact]
    public void The_day_that_a_consent_reminder_names_is_kept_without_another_update() =>
        Assert.Equal("held AlreadyTold", new Situation { Stock = "0, 2@06-12", Told = "FirstDelay 06-01 2@06-12; ConsentReminder 06-05 2@06-12 next 06-08" }.Outcome());

    [Fact]
    public void A_delay_also_says_what_has_shipped() =>
        Assert.Equal(1, new Situation { Shipped = "1@06-05", Stock = "0, 1@06-15", Told = "BackorderConfirmed 06-01 2@06-12" }.Plan().Lines[0].ShippedSince.Sum(shipment => shipment.Quantity));

    [Theory]
    [InlineData("Cancelled", "10.00", "your card", null)]
    [InlineData("Cancelled", "0", "your card", null)]
    [InlineData("Cancelled", "10.00", "your card", "NoDateYet 06-07T09:00 2@none")]
    [InlineData("held NothingOpen", "10.00", "your card", "Cancelled 06-01")]
    [InlineData("held NeedsReview", null, "your card", null)]
    [InlineData("held NeedsReview", "10.00", null, null)]
    public void A_recorded_cancellation_is_said_once_and_only_when_it_is_complete(string expected, string? amount, string? method, string? told)
    {
        var cancellation = new Cancellation
        {
            At = Situation.Moment("06-05"),
            Amount = amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
            Method = method,
        };
        Assert.Equal(expected, new Situation { Told = told, Change = order => order with { Cancellation = cancellation } }.Outcome());
    }

    [Fact]
    public void What_was_shipped_comes_before_a_cancellation_of_the_rest()
    {
        var situation = new Situation
        {
            Shipped = "1@06-05",
            Told = "FirstDelay 06-01 2@06-12",
            Change = order => order with { Cancellation = new Cancellation { At = Situation.Moment("06-06"), Amount = 5, Method = "your card" } },
        };
        Assert.Equal("Shipped", situation.Outcome());
        Assert.Equal("Cancelled", (situation with { Told = "FirstDelay 06-01 2@06-12; Shipped 06-06" }).Outcome());
    }

    [Theory]
    [InlineData("BackorderConfirmed", "0, 2@06-15", null)]
    [InlineData("BackorderConfirmed", "1, 2@06-15", null)]
    [InlineData("BackorderConfirmed", "0", null)]
    [InlineData("BackorderConfirmed", "0, 2@06-15 unconfirmed", null)]
    [InlineData("held OnTime", "2", null)]
    [InlineData("held OnTime", "0, 2@06-12", "06-12")]
    public void Who_has_no_date_and_waits_hears_it_at_once(string expected, string stock, string? shipBy) =>
        Assert.Equal(expected, new Situation { Stock = stock, ShipBy = shipBy }.Outcome());

    [Theory]
    [InlineData("0, 2@06-15")]
    [InlineData("0")]
    public void And_hears_it_once_even_where_the_record_has_no_dates(string stock) =>
        Assert.Equal("held AlreadyTold", new Situation { Stock = stock, Told = "BackorderConfirmed 06-01" }.Outcome());

    [Theory]
    [InlineData("NoDateYet", "0", "06-12", null)]
    [InlineData("NoDateYet", "1", "06-12", null)]
    [InlineData("NoDateYet", "0, 2@06-10 unconfirmed", "06-12", null)]
    [InlineData("NoDateYet", "0, 2@06-04", "06-12", null)]
    [InlineData("NoDateYet", "0, 1@06-20", null, "FirstDelay 06-01 1@06-12 1@06-15")]
    [InlineData("held AlreadyTold", "0", "06-12", "NoDateYet 06-01 2@none")]
    [InlineData("held AlreadyTold", "0", "06-12", "NoDateYet 06-01")]
    [InlineData("held AlreadyTold", "0, 1@06-12", null, "BackorderConfirmed 06-01 1@06-12 1@none")]
    public void A_lost_date_is_said_once(string expected, string stock, string? shipBy, string? told) =>
        Assert.Equal(expected, new Situation { Stock = stock, ShipBy = shipBy, Told = told }.Outcome());

    [Theory]
    [InlineData("FirstDelay", "0, 2@06-15", "06-12", null)]
    [InlineData("FirstDelay", "1, 1@06-15", "06-12", null)]
    [InlineData("FirstDelay", "0, 2@06-10..06-15", "06-12", null)]
    [InlineData("FirstDelay", "0, 2@06-16", null, "BackorderConfirmed 06-01 2@06-15")]
    [InlineData("FirstDelay", "0, 1@06-15, 1@06-23", null, "BackorderConfirmed 06-01 1@06-15 1@06-22")]
    [InlineData("RenewedDelay", "0, 2@06-16", null, "FirstDelay 06-01 2@06-15")]
    [InlineData("RenewedDelay", "0, 2@06-23", null, "FirstDelay 05-27 2@06-15; RenewedDelay 06-01 2@06-22")]
    [InlineData("RenewedDelay", "0, 2@06-23", null, "NoDateYet 05-27 2@none; Earlier 06-01 2@06-22")]
    [InlineData("held AlreadyTold", "0, 2@06-15", "06-12", "FirstDelay 06-01 2@06-15")]
    [InlineData("held OnTime", "0, 2@06-12", "06-12", null)]
    public void A_later_date_is_a_first_delay_and_then_a_renewed_one(string expected, string stock, string? shipBy, string? told) =>
        Assert.Equal(expected, new Situation { Stock = stock, ShipBy = shipBy, Told = told }.Outcome());

    [Theory]
    [InlineData("ReadyToShip", "2", "BackorderConfirmed 06-01 2@06-15")]
    [InlineData("ReadyToShip", "2", "FirstDelay 06-01 2@06-15")]
    [InlineData("ReadyToShip", "2", "RenewedDelay 06-01 2@06-15")]
    [InlineData("ReadyToShip", "2", "NoDateYet 06-01 2@none")]
    [InlineData("ReadyToShip", "2", "FirstDelay 05-27 2@06-15; StillWaiting 06-01 2@06-15 next 06-08")]
    [InlineData("held AlreadyTold", "2", "FirstDelay 06-01 2@06-05; ReadyToShip 06-05 2@06-05")]
    [InlineData("held OnTime", "2", null)]
    public void It_is_ready_is_said_once_to_who_was_told_to_wait(string expected, string stock, string? told) =>
        Assert.Equal(expected, new Situation { Stock = stock, Told = told, ShipBy = "06-12" }.Outcome());

    [Theory]
    [InlineData("StillWaiting", "0, 2@06-15", "FirstDelay 06-01 2@06-15 next 06-08")]
    [InlineData("StillWaiting", "0, 2@06-15", "FirstDelay 06-01 2@06-15 next 06-05")]
    [InlineData("StillWaiting", "0", "NoDateYet 06-01 2@none next 06-08")]
    [InlineData("StillWaiting", "0, 2@06-12", "FirstDelay 06-01 2@06-15 next 06-08")]
    [InlineData("FirstDelay", "0, 2@06-22", "BackorderConfirmed 06-01 2@06-15 next 06-08")]
    [InlineData("ReadyToShip", "2", "FirstDelay 06-01 2@06-15 next 06-08")]
    [InlineData("held AlreadyTold", "0, 2@06-15", "FirstDelay 06-01 2@06-15 next 06-09")]
    [InlineData("held AlreadyTold", "0, 2@06-15", "FirstDelay 05-25 2@06-15 next 06-05; StillWaiting 06-05 2@06-15 next 06-19")]
    public void A_promised_update_is_given_even_where_nothing_is_new(string expected, string stock, string told) =>
        Assert.Equal(expected, new Situation { Stock = stock, Told = told }.Outcome());

    [Theory]
    [InlineData("Earlier", "0, 2@06-15", "NoDateYet 06-01 2@none", false)]
    [InlineData("Earlier", "0, 2@06-15", "BackorderConfirmed 06-01 1@06-15 1@none", false)]
    [InlineData("held EarlierNotAnnounced", "0, 1@06-15", "NoDateYet 06-01 2@none", false)]
    [InlineData("held EarlierNotAnnounced", "0, 2@06-12", "FirstDelay 06-01 2@06-15", false)]
    [InlineData("Earlier", "0, 2@06-12", "FirstDelay 06-01 2@06-15", true)]
    [InlineData("Earlier", "0, 1@06-12, 1@06-15", "FirstDelay 06-01 2@06-15", true)]
    [InlineData("held OnTime", "0, 2@06-10", null, true)]
    public void A_first_date_is_always_news_and_a_better_one_where_the_shop_says_so(string expected, string stock, string? told, bool announce) =>
        Assert.Equal(expected, new Situation { Stock = stock, Told = told, ShipBy = "06-12", Shop = shop => shop.Updates.AnnounceEarlier = announce }.Outcome());

    [Theory]
    [InlineData("AfterCare", "06-03", 5, null)]
    [InlineData("AfterCare", "06-03", 5, "FirstDelay 05-20 2@06-01; Shipped 06-02")]
    [InlineData("held NothingOpen", "06-03", 6, null)]
    [InlineData("held NothingOpen", "06-03", null, null)]
    [InlineData("held NothingOpen", null, 0, null)]
    [InlineData("held NothingOpen", "06-03", 5, "AfterCare 06-08T07:00")]
    public void After_delivery_one_message_follows_where_the_shop_asks_for_it(string expected, string? delivered, int? days, string? told) =>
        Assert.Equal(expected, new Situation
        {
            Shipped = "2@06-01",
            Told = told,
            Shop = shop => shop.Updates.AfterCareDays = days,
            Change = order => order with
            {
                Lines = [order.Lines[0] with { Shipments = [order.Lines[0].Shipments[0] with { DeliveredAt = delivered is null ? null : Situation.Moment(delivered) }] }],
            },
        }.Outcome());
}
