namespace Backorder.Messaging.Tests;

/// <summary>To ship by a day and to deliver by a day are two clocks. It is Monday, 8 June 2026.</summary>
public sealed class PromiseTests
{
    [Theory]
    [InlineData("held OnTime", "06-12", "06-18", 4)]
    [InlineData("FirstDelay", "06-12", "06-17", 4)]
    [InlineData("held OnTime", "06-11", "06-17", 4)]
    [InlineData("held OnTime", "06-13", "06-19", 4)]
    public void Delivery_is_counted_in_business_days_from_the_ship_day(string expected, string arrives, string deliverBy, int transit) =>
        Assert.Equal(expected, new Situation { Stock = $"0, 2@{arrives}", DeliverBy = deliverBy, Change = Takes(transit) }.Outcome());

    [Theory]
    [InlineData("held OnTime", "06-12")]
    [InlineData("FirstDelay", "06-15")]
    public void Without_transit_days_it_should_ship_five_days_before_the_promised_delivery(string expected, string arrives)
    {
        var situation = new Situation { Stock = $"0, 2@{arrives}", DeliverBy = "06-17" };
        Assert.Equal(expected, situation.Outcome());
        if (expected == "FirstDelay")
        {
            Assert.Contains(situation.Plan().Trace, entry => entry.Fact.StartsWith("warning: no transit days", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("held OnTime", "06-12", "06-18")]
    [InlineData("FirstDelay", "06-11", "06-18")]
    [InlineData("FirstDelay", "06-12", "06-17")]
    public void Either_promise_can_be_broken(string expected, string shipBy, string deliverBy) =>
        Assert.Equal(expected, new Situation { Stock = "0, 2@06-12", ShipBy = shipBy, DeliverBy = deliverBy, Change = Takes(4) }.Outcome());

    [Fact]
    public void What_was_told_replaces_both_promises() => Assert.Equal("held AlreadyTold", new Situation
    {
        Stock = "0, 2@06-22",
        ShipBy = "06-12",
        DeliverBy = "06-15",
        Told = "FirstDelay 06-01 2@06-22",
        Change = Takes(4),
    }.Outcome());

    private static Func<OpenOrder, OpenOrder> Takes(int days) => order => order with { TransitDays = new TransitDays { Min = 1, Max = days } };
}
