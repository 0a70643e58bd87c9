namespace Backorder.Messaging.Tests;

public sealed class PortionRunsTests
{
    private static Portion Units(int quantity, int from, int to) => SamplePlans.Units(quantity, SamplePlans.June(from), SamplePlans.June(to));

    [Fact]
    public void Three_portions_stay_as_they_are()
    {
        Portion[] portions = [Units(2, 9, 9), Units(1, 10, 15), Units(1, 11, 15)];

        Assert.Equal(portions, PortionRuns.Of(portions));
    }

    [Fact]
    public void Neighbours_merge_outward_where_least_is_lost()
    {
        var runs = PortionRuns.Of([Units(2, 9, 9), Units(1, 10, 10), Units(3, 20, 22), Units(1, 28, 30)]);

        Assert.Equal([Units(3, 9, 10), Units(3, 20, 22), Units(1, 28, 30)], runs);
    }

    [Fact]
    public void Units_without_a_date_do_not_take_the_others_date_away()
    {
        var runs = PortionRuns.Of(
        [
            Units(1, 9, 9), Units(1, 19, 19), Units(1, 29, 29),
            SamplePlans.Units(2, SamplePlans.June(30), null), SamplePlans.Units(4, null, null),
        ]);

        Assert.Equal([Units(2, 9, 19), Units(1, 29, 29), SamplePlans.Units(6, null, null)], runs);
    }

    [Fact]
    public void No_unit_is_lost_and_every_unit_stays_in_its_range()
    {
        var random = new Random(11);
        for (var i = 0; i < 1000; i++)
        {
            var portions = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(1, 29) is var from ? Units(random.Next(1, 5), from, from + random.Next(0, 30 - from)) : null!).ToList();

            var runs = PortionRuns.Of(portions);

            Assert.InRange(runs.Count, 1, 3);
            Assert.Equal(portions.Sum(portion => portion.Quantity), runs.Sum(run => run.Quantity));
            Assert.True(UnitsOf(portions).Zip(UnitsOf(runs)).All(pair => pair.Second.Earliest <= pair.First.Earliest && pair.Second.Latest >= pair.First.Latest));
        }
    }

    private static IEnumerable<Portion> UnitsOf(IEnumerable<Portion> portions) =>
        portions.SelectMany(portion => Enumerable.Repeat(portion, portion.Quantity));
}
