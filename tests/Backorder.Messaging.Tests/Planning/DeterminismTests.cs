using System.Globalization;

namespace Backorder.Messaging.Tests;

/// <summary>Same facts, same bytes: neither the order of the input, nor the culture, nor other threads change a run.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void A_run_depends_on_nothing_but_its_facts() => Cases.Hold(dice => Difference(Histories.Next(dice), dice, Plan));

    [Fact]
    public void A_run_in_the_order_of_the_input_is_noticed() => Cases.Break(dice => Difference(Histories.Next(dice), dice, book =>
        string.Join(' ', book.Facts.Orders.Select(order => order.Id)) + Plan(book)));

    [Fact]
    public void A_number_in_the_machines_culture_is_noticed() => Cases.Break(dice => Difference(Histories.Next(dice), dice, book =>
        string.Create(CultureInfo.CurrentCulture, $"{1.5} {Plan(book)}")));

    [Fact]
    public void A_planner_that_remembers_is_noticed()
    {
        var runs = 0;
        Cases.Break(dice => Difference(Histories.Next(dice), dice, book => $"{Interlocked.Increment(ref runs)} {Plan(book)}"));
    }

    [Fact]
    public async Task One_planner_serves_many_threads()
    {
        var book = Histories.Next(new Dice(7));
        var planner = new BackorderPlanner(book.Shops);
        var expected = RunText.Of(planner.Plan(book.Facts));
        var runs = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => RunText.Of(planner.Plan(book.Facts)))));
        Assert.All(runs, run => Assert.Equal(expected, run));
    }

    private static string Plan(Book book) => RunText.Of(new BackorderPlanner(book.Shops).Plan(book.Facts));

    private static string? Difference(Book book, Dice dice, Func<Book, string> plan)
    {
        var expected = plan(book);
        string actual;
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(dice.OneOf(InCulture.All));
        try
        {
            actual = plan(MetamorphicTests.Shuffle(book, dice));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        return actual == expected ? null : $"{book}\nfirst\n{expected}\nthen\n{actual}";
    }
}
