using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>A product page is told what the next customer would be told.</summary>
public sealed class QuoteTests
{
    [Fact]
    public void A_quote_is_what_an_order_at_the_end_of_the_queue_gets() => Cases.Hold(dice => Difference(Histories.Next(dice), dice, (book, sku, quantity) =>
        new BackorderPlanner(book.Shops).Quote(book.Facts, sku, quantity)));

    [Fact]
    public void A_quote_that_forgets_who_waits_is_noticed() => Cases.Break(dice => Difference(Histories.Next(dice), dice, (book, sku, quantity) =>
        new BackorderPlanner(book.Shops).Quote(book.Facts with { Orders = [] }, sku, quantity)));

    [Fact]
    public void A_quote_that_forgets_what_is_offered_is_noticed() => Cases.Break(dice => Difference(Histories.Next(dice), dice, (book, sku, quantity) =>
        new BackorderPlanner(book.Shops).Quote(book.Facts with { Told = [] }, sku, quantity)));

    [Fact]
    public void A_quote_names_what_is_free_now_and_when_the_rest_ships()
    {
        var quote = new BackorderPlanner(Shops()).Quote(
            Facts("2026-06-08T08:00:00Z", [Order("1", "2026-06-01T08:00:00Z", Line("A", 2))], Item("A", 4, Inbound("P", 2, "2026-06-15", "2026-06-17")) with { Owed = 1 }),
            "A",
            4);
        Assert.Equal("1@2026-06-08..2026-06-08, 2@2026-06-15..2026-06-17, 1@none..none", Outcome.Text(quote.Portions.Select(portion => (portion.Quantity, portion.Earliest, portion.Latest))));
        Assert.Equal((1, new EtaRange()), (quote.AvailableNow, quote.Eta));
    }

    [Fact]
    public void A_quote_ends_with_the_day_of_its_last_unit()
    {
        var quote = new BackorderPlanner(Shops()).Quote(Facts("2026-06-08T08:00:00Z", [], Item("A", 1, Inbound("P", 2, "2026-06-15", "2026-06-17"))), "A", 3);
        Assert.Equal(new EtaRange { Earliest = Day("2026-06-15"), Latest = Day("2026-06-17") }, quote.Eta);
    }

    [Theory]
    [InlineData("B", 1, "main", "sku: is \"B\", which is no item of the forecast; expected one of items[].sku")]
    [InlineData("A", 0, "main", "quantity: is 0; expected a whole number from 1 to 1000000000")]
    [InlineData("A", 1, "side", "shop: is \"side\", which has no options; expected a shop that was added, such as main")]
    public void A_question_that_makes_no_sense_is_refused(string sku, int quantity, string shop, string expected) =>
        Assert.Equal(expected, Assert.Throws<BackorderInputException>(() => new BackorderPlanner(Shops()).Quote(Facts("2026-06-08T08:00:00Z", [], Item("A", 4)), sku, quantity, shop)).Message);

    private static string? Difference(Book book, Dice dice, Func<Book, string, int, StockQuote> ask)
    {
        var sku = dice.OneOf(book.Facts.Stock.Items).Sku;
        var quantity = dice.Between(1, 8);
        var last = new OpenOrder
        {
            Id = "last",
            PlacedAt = book.Now,
            Priority = int.MaxValue,
            ShipTo = new ShipTo { Country = "JP" },
            Recipient = new Recipient { Id = "C-last" },
            Shipping = Shipping.AsAvailable,
            Lines = [Line(sku, quantity)],
        };
        var real = Outcome.Of(book with { Facts = book.Facts with { Orders = [last, .. book.Facts.Orders] } }).Single(line => line.Order == "last");
        var quote = ask(book, sku, quantity);
        var said = Outcome.Text(quote.Portions.Select(portion => (portion.Quantity, portion.Earliest, portion.Latest)));
        return said == real.Portions && quote.AvailableNow == real.Units.Count(unit => unit.OnHand)
            ? null
            : FormattableString.Invariant($"{quantity} of {sku}: quoted {said} with {quote.AvailableNow} free now, and an order gets {real.Portions}.{book}");
    }
}
