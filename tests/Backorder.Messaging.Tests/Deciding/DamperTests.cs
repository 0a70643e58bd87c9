namespace Backorder.Messaging.Tests;

/// <summary>What keeps a message back for a while, and what nothing keeps back. It is Monday, 8 June 2026, eight o'clock.</summary>
public sealed class DamperTests
{
    [Theory]
    [InlineData("held WithinTolerance", 3, "06-22", "06-25")]
    [InlineData("FirstDelay", 3, "06-22", "06-26")]
    [InlineData("FirstDelay", 0, "06-22", "06-23")]
    [InlineData("held WithinTolerance", 3, "06-11", "06-12")]
    [InlineData("FirstDelay", 3, "06-10", "06-11")]
    [InlineData("FirstDelay", 3, "06-05", "06-08")]
    public void The_tolerance_damps_early_news_only(string expected, int tolerance, string told, string now) => Assert.Equal(expected, new Situation
    {
        Stock = $"0, 2@{now}",
        Told = $"BackorderConfirmed 06-01 2@{told}",
        Shop = shop => shop.Updates.ToleranceDays = tolerance,
    }.Outcome());

    [Fact]
    public void Two_units_that_are_each_a_little_late_are_within_the_tolerance() => Assert.Equal("held WithinTolerance", new Situation
    {
        Stock = "0, 1@06-24, 1@06-26",
        Told = "BackorderConfirmed 06-01 1@06-22 1@06-24",
        Shop = shop => shop.Updates.ToleranceDays = 3,
    }.Outcome());

    [Fact]
    public void That_it_is_ready_waits_for_no_settle_window() =>
        Assert.Equal("ReadyToShip", new Situation { Stock = "2", Told = "FirstDelay 06-01 2@06-12", Shop = shop => shop.Updates.SettleHours = 24 }.Outcome());

    [Fact]
    public void A_lost_date_is_beyond_every_tolerance() =>
        Assert.Equal("NoDateYet", new Situation { ShipBy = "06-30", Shop = shop => shop.Updates.ToleranceDays = 365 }.Outcome());

    [Theory]
    [InlineData("held AlreadyTold", "BackorderConfirmed 06-01 2@06-05")]
    [InlineData("held AlreadyTold", "FirstDelay 06-01 2@06-04")]
    [InlineData("FirstDelay", "BackorderConfirmed 06-01 2@06-03")]
    public void A_date_that_only_the_passing_of_time_has_moved_is_not_later(string expected, string told) =>
        Assert.Equal(expected, new Situation { Stock = "0, 2@06-04", Told = told, Now = "06-05T20:00" }.Outcome());

    [Fact]
    public void Stock_that_lies_there_past_the_promised_day_is_not_later() =>
        Assert.Equal("held AlreadyTold", new Situation { Stock = "2", ShipBy = "06-05" }.Outcome());

    [Theory]
    [InlineData("held Settling", 24, null)]
    [InlineData("held Settling", 24, "06-07T09:00")]
    [InlineData("FirstDelay", 24, "06-07T08:00")]
    [InlineData("FirstDelay", 0, null)]
    public void A_change_has_to_stand_for_the_settle_window(string expected, int hours, string? since)
    {
        var situation = new Situation { Stock = "0, 2@06-25", ShipBy = "06-18", Shop = shop => shop.Updates.SettleHours = hours };
        if (since is not null)
        {
            var seen = new Sighting { Order = "1", Fingerprint = situation.Held().Fingerprint!, Since = Situation.Moment(since) };
            situation = situation with { ChangeFacts = facts => facts with { Sightings = [seen] } };
        }

        Assert.Equal(expected, situation.Outcome());
    }

    [Fact]
    public void Another_change_starts_the_settle_window_again()
    {
        var situation = new Situation { Stock = "0, 2@06-25", ShipBy = "06-18", Shop = shop => shop.Updates.SettleHours = 24 };
        var seen = new Sighting { Order = "1", Fingerprint = situation.Held().Fingerprint!, Since = Situation.Moment("06-01") };
        Assert.Equal("held Settling", (situation with { Stock = "0, 2@06-26", ChangeFacts = facts => facts with { Sightings = [seen] } }).Outcome());
    }

    [Theory]
    [InlineData("held Settling", "06-07T09:00")]
    [InlineData("FirstDelay", "06-07T08:00")]
    public void Without_sightings_a_change_is_as_old_as_the_forecast(string expected, string asOf) => Assert.Equal(expected, new Situation
    {
        Stock = "0, 2@06-25",
        ShipBy = "06-18",
        Shop = shop => shop.Updates.SettleHours = 24,
        ChangeFacts = facts => facts with { Stock = facts.Stock with { AsOf = Situation.Moment(asOf) } },
    }.Outcome());

    [Theory]
    [InlineData("held MinimumGap", "06-07T08:30")]
    [InlineData("FirstDelay", "06-07T08:00")]
    public void Two_messages_about_an_order_keep_their_distance(string expected, string last) =>
        Assert.Equal(expected, new Situation { Stock = "0, 2@06-25", Told = $"BackorderConfirmed {last} 2@06-22" }.Outcome());

    [Fact]
    public void A_cancellation_does_not_wait_for_the_minimum_gap() => Assert.Equal("Cancelled", new Situation
    {
        Told = "BackorderConfirmed 06-08T07:00 2@06-22",
        Change = order => order with { Cancellation = new Cancellation { At = Situation.Moment("06-08"), Amount = 1, Method = "your card" } },
    }.Outcome());

    // The notice promised its next update for 9 June; until then its reader has had it for an hour.
    [Theory]
    [InlineData("held MinimumGap", "06-08")]
    [InlineData("ConsentReminder", "06-09")]
    public void The_last_call_for_a_yes_does_not_follow_its_notice_at_once(string expected, string now) => Assert.Equal(expected, new Situation
    {
        Now = now,
        Stock = "0, 2@06-25",
        ShipBy = "06-05",
        Told = "FirstDelay 06-01 2@06-12 next 06-09 answer Wait; RenewedDelay 06-08T07:00 2@06-25 next 06-09",
        Change = order => order with { ShipTo = new ShipTo { Country = "US" } },
    }.Outcome());

    [Fact]
    public void A_promised_update_waits_for_neither_window_nor_gap() => Assert.Equal("FirstDelay", new Situation
    {
        Stock = "0, 2@06-25",
        Told = "BackorderConfirmed 06-08T07:00 2@06-22 next 06-08",
        Shop = shop => shop.Updates.SettleHours = 48,
    }.Outcome());

    [Fact]
    public void A_notice_that_the_law_wants_within_days_waits_for_neither_window_nor_gap_nor_tolerance() => Assert.Equal("FirstDelay", new Situation
    {
        Now = "06-08",
        Stock = "0, 2@06-12",
        ShipBy = "06-11",
        Change = order => order with { ShipTo = new ShipTo { Country = "US" } },
        Shop = shop =>
        {
            shop.Updates.ToleranceDays = 30;
            shop.Updates.SettleHours = 48;
        },
    }.Outcome());
}
