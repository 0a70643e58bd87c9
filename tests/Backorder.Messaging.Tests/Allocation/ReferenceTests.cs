namespace Backorder.Messaging.Tests;

/// <summary>Allocation against the plain reference.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Every_unit_has_the_dates_that_counting_on_paper_gives() => Cases.Hold(dice => Difference(Books.Next(dice), Outcome.Of));

    [Fact]
    public void A_date_that_is_one_day_off_is_noticed() => Cases.Break(dice => Difference(Books.Next(dice), Planted.ADayLate));

    [Fact]
    public void The_random_books_hold_every_case_worth_meeting()
    {
        Assert.SkipWhen(Cases.Count < 4_000, "It says that many cases are enough, and BACKORDER_CASES asks for few.");
        var books = Enumerable.Range(0, 500).Select(i => Books.Next(new Dice((ulong)i))).ToArray();
        var units = books.SelectMany(Reference.Of).SelectMany(line => line.Units).ToArray();
        var orders = books.SelectMany(book => book.Facts.Orders).ToArray();
        Assert.All(
            new (string What, int Count)[]
            {
                ("on hand", units.Count(unit => unit.OnHand)),
                ("a range", units.Count(unit => unit.From < unit.By)),
                ("a start without an end", units.Count(unit => unit.From is not null && unit.By is null)),
                ("no supply", units.Count(unit => unit.From is null)),
                ("moved by time alone", units.Count(unit => unit.By != unit.ByFacts)),
                ("overdue", books.Sum(book => book.Facts.Stock.Items.Sum(item => item.Inbound.Count(inbound => inbound.Confirmed && Reference.Ready(book, inbound).By is null)))),
                ("together", orders.Count(order => order.Shipping == Shipping.Together && order.Lines.Count > 1)),
                ("bundled", orders.Count(order => order.Lines.Count(line => line.Bundle is not null) > 1)),
                ("shipped in part", orders.Count(order => order.Lines.Any(line => line.Shipments.Count > 0 && line.OpenQuantity > 0))),
                ("cancelled in part", orders.Count(order => order.Lines.Any(line => line.CancelledQuantity > 0 && line.OpenQuantity > 0))),
            },
            found => Assert.True(found.Count >= 25, $"{found.What}: {found.Count}"));
    }

    private static string? Difference(Book book, Func<Book, LineDates[]> allocate) =>
        Outcome.FirstDifference(Reference.Of(book), allocate(book)) is { } difference ? $"{difference}{book}" : null;
}
