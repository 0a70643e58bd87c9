using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Changes to a book that must change the dates in a known way, or not at all.</summary>
public sealed class MetamorphicTests
{
    [Fact]
    public void The_order_of_the_input_does_not_matter() => Cases.Hold(dice => Shuffled(Books.Next(dice), dice, Outcome.Of));

    [Fact]
    public void A_queue_in_the_order_of_the_input_is_noticed() => Cases.Break(dice => Shuffled(Books.Next(dice), dice, Planted.AsTheFileHasThem));

    [Fact]
    public void Whole_weeks_later_everything_is_as_many_weeks_later() => Cases.Hold(dice => Shifted(Books.NextWithEvenWeeks(dice), dice, Outcome.Of));

    [Fact]
    public void A_week_that_is_unlike_another_is_noticed() =>
        Cases.Break(dice => Shifted(Books.NextWithEvenWeeks(dice), dice, Planted.ADayLateIf(book => book.Now.InUtc().Day % 2 == 0)));

    [Fact]
    public void A_book_of_more_of_everything_has_the_same_dates() => Cases.Hold(dice => Scaled(Unbundled(Books.Next(dice)), dice, Outcome.Of));

    [Fact]
    public void An_allocation_that_depends_on_size_is_noticed() =>
        Cases.Break(dice => Scaled(Unbundled(Books.Next(dice)), dice, Planted.ADayLateIf(book => book.Facts.Orders.Sum(order => order.Lines.Sum(line => line.Quantity)) > 12)));

    [Fact]
    public void A_shipment_in_two_halves_is_the_same_shipment() => Cases.Hold(dice => Halved(Books.Next(dice), Outcome.Of));

    [Fact]
    public void An_allocation_that_counts_shipments_is_noticed() =>
        Cases.Break(dice => Halved(Books.Next(dice), Planted.ADayLateIf(book => book.Facts.Stock.Items.Sum(item => item.Inbound.Count) > 3)));

    internal static Book Shuffle(Book book, Dice dice) => book with
    {
        Facts = book.Facts with
        {
            Orders = dice.Shuffle(book.Facts.Orders),
            Told = book.Facts.Told is { } told ? dice.Shuffle(told) : null,
            Stock = book.Facts.Stock with { Items = dice.Shuffle(book.Facts.Stock.Items.Select(item => item with { Inbound = dice.Shuffle(item.Inbound) })) },
        },
    };

    private static string? Shuffled(Book book, Dice dice, Func<Book, LineDates[]> allocate) => Same(book, allocate(book), allocate(Shuffle(book, dice)));

    private static string? Shifted(Book book, Dice dice, Func<Book, LineDates[]> allocate)
    {
        var weeks = dice.Between(1, 60);
        LocalDate? Later(LocalDate? date) => date is { } day && day > LocalDate.MinIsoValue ? day.PlusWeeks(weeks) : date;
        var time = Duration.FromDays(7 * weeks);
        var later = book.With((OpenOrder order) => order with
        {
            PlacedAt = order.PlacedAt + time,
            Lines = [.. order.Lines.Select(line => line with { Shipments = [.. line.Shipments.Select(shipment => shipment with { ShippedAt = shipment.ShippedAt + time })] })],
        }).With((StockItem item) => item with
        {
            Inbound = [.. item.Inbound.Select(inbound => inbound with { Arrives = new DateWindow { Earliest = inbound.Arrives.Earliest.PlusWeeks(weeks), Latest = inbound.Arrives.Latest.PlusWeeks(weeks) } })],
        });
        later = later with { Facts = later.Facts with { Now = book.Now + time, Stock = later.Facts.Stock with { AsOf = book.Now + time } } };
        var expected = Planted.Each(allocate(book), unit => new UnitDates(Later(unit.ReadyFrom), Later(unit.ReadyBy), Later(unit.From), Later(unit.By), Later(unit.ByFacts), unit.OnHand));
        return Same(book, WithoutPortions(expected), WithoutPortions(allocate(later)));
    }

    private static string? Scaled(Book book, Dice dice, Func<Book, LineDates[]> allocate)
    {
        var by = dice.Between(2, 5);
        var scaled = book
            .WithLines(line => line with
            {
                Quantity = line.Quantity * by,
                CancelledQuantity = line.CancelledQuantity * by,
                Shipments = [.. line.Shipments.Select(shipment => shipment with { Quantity = shipment.Quantity * by })],
            })
            .With((StockItem item) => item with
            {
                OnHand = item.OnHand * by,
                Owed = item.Owed * by,
                Inbound = [.. item.Inbound.Select(inbound => inbound with { Quantity = inbound.Quantity * by })],
            });
        var expected = allocate(book).Select(line => line with { Units = [.. line.Units.SelectMany(unit => Enumerable.Repeat(unit, by))] });
        return Same(book, WithoutPortions(expected), WithoutPortions(allocate(scaled)));
    }

    // More sets of a bundle can leave in smaller steps, so its dates may be better than those of one set.
    private static Book Unbundled(Book book) => book.WithLines(line => line with { Bundle = null });

    private static string? Halved(Book book, Func<Book, LineDates[]> allocate)
    {
        var halved = book.With((StockItem item) => item with
        {
            Inbound = [.. item.Inbound.SelectMany(inbound => inbound.Quantity == 1 ? [inbound] : new[] { inbound with { Quantity = 1 }, inbound with { Id = inbound.Id + "b", Quantity = inbound.Quantity - 1 } })],
        });
        return Same(book, allocate(book), allocate(halved));
    }

    private static IEnumerable<LineDates> WithoutPortions(IEnumerable<LineDates> lines) => lines.Select(line => line with { Portions = "" });

    private static string? Same(Book book, IEnumerable<LineDates> expected, IEnumerable<LineDates> actual) =>
        Outcome.FirstDifference(expected, actual) is { } difference ? $"{difference}{book}" : null;
}
