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
    public void Both_ends_can_go_at_once() =>
        Assert.Equal("PartShipped", new Situation { Quantity = 4, Cancelled = 1, Shipped = "1@06-05", Stock = "0, 1@06-15, 1@06-16", Told = "BackorderConfirmed 06-01 1@06-12 1@06-15 1@06-16 1@06-30" }.Outcome());

    [Fact]
    public void A_message_that_named_no_dates_leaves_those_told_before() =>
        Assert.Equal("held AlreadyTold", new Situation { Stock = "0, 2@06-15", Told = "FirstDelay 05-25 2@06-15; StillWaiting 06-05" }.Outcome());

    [Fact]
    public void The_date_before_is_the_last_of_what_is_left() =>
        Assert.Equal(Situation.Of2026("06-12"), new Situation { Stock = "0, 1@06-15", Cancelled = 1, Told = "BackorderConfirmed 06-01 1@06-12 1@06-19" }.Plan().Lines[0].Before!.Latest);
}
