namespace Backorder.Messaging.Tests;

/// <summary>What is left of the dates last told when units have shipped or were cancelled since.</summary>
public sealed class ToldPortionsTests
{
    [Theory]
    [InlineData("PartShipped", "06-19")]
    [InlineData("FirstDelay", "06-22")]
    public void Shipped_units_come_off_the_front(string expected, string arrives) =>
        Assert.Equal(expected, new Situation { Stock = $"0, 1@{arrives}", Shipped = "1@06-05", Told = "BackorderConfirmed 06-01 1@06-12 1@06-19" }.Outcome());

    [Theory]
    [InlineData("held AlreadyTold", "06-12")]
    [InlineData("FirstDelay", "06-15")]
    public void Cancelled_units_come_off_the_end(string expected, string arrives) =>
        Assert.Equal(expected, new Situation { Stock = $"0, 1@{arrives}", Cancelled = 1, Told = "BackorderConfirmed 06-01 1@06-12 1@06-19" }.Outcome());

    [Fact]
    public void What_shipped_before_the_message_was_not_among_its_portions() =>
        Assert.Equal("held AlreadyTold", new Situation { Quantity = 3, Stock = "0, 1@06-12, 1@06-19", Shipped = "1@05-29", Told = "BackorderConfirmed 06-01 1@06-12 1@06-19" }.Outcome());

    [Fact]
    public void What_shipped_at_the_moment_of_the_message_was_not_either() =>
        Assert.Equal("held AlreadyTold", new Situation { Quantity = 3, Stock = "0, 1@06-12, 1@06-19", Shipped = "1@06-01", Told = "BackorderConfirmed 06-01 1@06-12 1@06-19" }.Outcome());

    [Fact]
    public void A_unit_comes_off_once() =>
        Assert.Equal("RenewedDelay", new Situation { Quantity = 4, Stock = "0, 2@06-25, 1@06-29", Shipped = "1@06-05", Told = "FirstDelay 06-01 1@06-12 2@06-22 1@06-29" }.Outcome());

    [Fact]
    public void A_unit_beyond_what_was_told_shares_its_last_date() =>
        Assert.Equal("RenewedDelay", new Situation { Stock = "0, 1@06-12, 1@06-19", Told = "FirstDelay 06-01 1@06-12" }.Outcome());

    [Theory]
    [InlineData("Earlier", "0, 1@06-15, 1@06-16", "NoDateYet 06-01 2@none")]
    [InlineData("held EarlierNotAnnounced", "0, 1@06-22, 2@06-22", "FirstDelay 06-01 2@06-22 1@06-24", 3)]
    public void Each_unit_is_held_against_its_own_date(string expected, string stock, string told, int quantity = 2) =>
        Assert.Equal(expected, new Situation { Quantity = quantity, Stock = stock, Told = told }.Outcome());

    [Fact]
    public void The_worst_unit_says_how_late_it_is() =>
        Assert.Contains(
            new Situation { Stock = "0, 1@06-22, 1@06-29", Told = "FirstDelay 06-01 1@06-12 1@06-26" }.Plan().Trace,
            entry => entry.Fact.Contains("line 1 is 10 days later than 2026-06-26", StringComparison.Ordinal));

    [Fact]
    public void Both_ends_can_go_at_once() =>
        Assert.Equal("PartShipped", new Situation { Quantity = 4, Cancelled = 1, Shipped = "1@06-05", Stock = "0, 1@06-15, 1@06-16", Told = "BackorderConfirmed 06-01 1@06-12 1@06-15 1@06-16 1@06-30" }.Outcome());

    [Fact]
    public void A_message_that_named_no_dates_leaves_those_told_before() =>
        Assert.Equal("held AlreadyTold", new Situation { Stock = "0, 2@06-15", Told = "FirstDelay 05-25 2@06-15; StillWaiting 06-05" }.Outcome());

    [Fact]
    public void The_date_before_is_the_last_of_what_is_left() =>
        Assert.Equal(Situation.Of2026("06-12"), new Situation { Stock = "0, 1@06-15", Cancelled = 1, Told = "BackorderConfirmed 06-01 1@06-12 1@06-19" }.Plan().Lines[0].Before!.Latest);
}
