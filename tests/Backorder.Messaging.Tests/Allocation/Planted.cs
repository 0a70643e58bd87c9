using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Allocations that are wrong in one way each; the laws must notice.</summary>
internal static class Planted
{
    public static LineDates[] ADayLate(Book book) => Each(Outcome.Of(book), unit => unit with { ReadyBy = Shift(unit.ReadyBy, 1), By = Shift(unit.By, 1) });

    public static LineDates[] ADayEarly(Book book) => Each(Outcome.Of(book), unit => unit with { ReadyBy = Shift(unit.ReadyBy, -1), By = Shift(unit.By, -1) });

    /// <summary>Late by a day where a mood says so: what should not matter does.</summary>
    public static Func<Book, LineDates[]> ADayLateIf(Func<Book, bool> mood) => book => mood(book) ? ADayLate(book) : Outcome.Of(book);

    public static LineDates[] OwedToNobody(Book book) => Outcome.Of(book.With((StockItem item) => item with { Owed = 0 }));

    public static LineDates[] LastComeFirstServed(Book book) => Outcome.Of(book.With((OpenOrder order) => order with
    {
        Priority = -order.Priority * 1000 - (int)(order.PlacedAt - book.Now).TotalHours,
    }));

    public static LineDates[] AsTheFileHasThem(Book book)
    {
        var place = 0;
        return Outcome.Of(book.With((OpenOrder order) => order with { Priority = place++ }));
    }

    /// <summary>What lies reserved for an order without a date goes to later ones.</summary>
    public static LineDates[] Backfilled(Book book)
    {
        var all = Outcome.Of(book);
        var stuck = all.Where(line => line.Units.Any(unit => unit.By is null)).Select(line => line.Order).ToHashSet();
        var others = book with { Facts = book.Facts with { Orders = [.. book.Facts.Orders.Where(order => !stuck.Contains(order.Id))] } };
        return [.. Outcome.Of(others), .. all.Where(line => stuck.Contains(line.Order))];
    }

    public static LineDates[] Each(LineDates[] lines, Func<UnitDates, UnitDates> change) =>
        [.. lines.Select(line => line with { Units = [.. line.Units.Select(change)] })];

    private static LocalDate? Shift(LocalDate? date, int days) => date is { } day && day > LocalDate.MinIsoValue ? day.PlusDays(days) : date;
}
