using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>
/// Allocation as one would do it on paper: every unit on its own, every day counted. It shares no code with the library,
/// only the facts; accepted swaps and standing offers it does not know.
/// </summary>
internal static class Reference
{
    private static readonly LocalDate? Always = LocalDate.MinIsoValue;

    public static LineDates[] Of(Book book)
    {
        var places = new Dictionary<(string Order, string Line), List<int>>();
        var sums = book.Facts.Stock.Items.ToDictionary(item => item, item => Sums(book, item));
        foreach (var item in book.Facts.Stock.Items)
        {
            var queue =
                from order in book.Facts.Orders.OrderBy(order => order.Priority).ThenBy(order => order.PlacedAt).ThenBy(order => order.Id, StringComparer.Ordinal)
                from line in order.Lines.OrderBy(line => line.Id, StringComparer.Ordinal)
                where line.Sku == item.Sku
                from unit in Enumerable.Range(0, OpenUnits(order, line))
                select (order.Id, line.Id);
            var place = item.Owed;
            foreach (var key in queue)
            {
                place++;
                places.TryAdd(key, []);
                places[key].Add(place);
            }
        }

        return [.. book.Facts.Orders.SelectMany(order => Of(book, order, sums, places))];
    }

    private static IEnumerable<LineDates> Of(Book book, OpenOrder order, Dictionary<StockItem, (LocalDate First, int[] From, int[] By)> sums, Dictionary<(string, string), List<int>> places)
    {
        var units = order.Lines.Where(line => OpenUnits(order, line) > 0).ToDictionary(
            line => line,
            line => Dates(book, order, sums.Single(pair => pair.Key.Sku == line.Sku), places[(order.Id, line.Id)]));
        foreach (var bundle in units.Keys.Where(line => line.Bundle is not null).GroupBy(line => line.Bundle))
        {
            var whole = order.Lines.Where(line => line.Bundle == bundle.Key).ToArray();
            var sets = Enumerable.Range(1, whole[0].Quantity).Last(sets => whole.All(line => line.Quantity % sets == 0));
            for (var set = 0; set < sets; set++)
            {
                WaitForEachOther([.. bundle.SelectMany(line => PlacesIn(line, set, sets, units[line].Length).Select(place => (units[line], place)))]);
            }
        }

        if (order.Shipping == Shipping.Together)
        {
            WaitForEachOther([.. units.Values.SelectMany(line => line.Select((_, place) => (line, place)))]);
        }

        foreach (var (line, dates) in units)
        {
            yield return new LineDates(order.Id, line.Id, line.Sku, dates, Portions(dates));
        }
    }

    private static int OpenUnits(OpenOrder order, OpenOrderLine line) =>
        order.Cancellation is null ? line.Quantity - line.CancelledQuantity - line.Shipments.Sum(shipment => shipment.Quantity) : 0;

    // Shipped units were the first of a line, cancelled ones the last.
    private static IEnumerable<int> PlacesIn(OpenOrderLine line, int set, int sets, int open)
    {
        var shipped = line.Shipments.Sum(shipment => shipment.Quantity);
        var perSet = line.Quantity / sets;
        return Enumerable.Range(0, open).Where(place => (shipped + place) / perSet == set);
    }

    private static UnitDates[] Dates(Book book, OpenOrder order, KeyValuePair<StockItem, (LocalDate First, int[] From, int[] By)> supply, List<int> places)
    {
        var (item, (first, sumsFrom, sumsBy)) = supply;
        var calendar = new PlainCalendar(book.CalendarOf(item.Warehouse));
        var soonest = calendar.Shipped(Instant.Max(order.PlacedAt, book.Now));
        var soonestByFacts = calendar.Shipped(order.PlacedAt);
        return
        [
            .. from place in places
               let isHere = place <= item.OnHand
               let ready = isHere ? Always : FirstDay(first, sumsFrom, place - item.OnHand)
               let readyBy = isHere ? Always : FirstDay(first, sumsBy, place - item.OnHand)
               select new UnitDates(ready, readyBy, Later(soonest, ready), Later(soonest, readyBy), Later(soonestByFacts, readyBy), isHere),
        ];
    }

    // How many units there are by each day, at the earliest and at the latest.
    private static (LocalDate First, int[] From, int[] By) Sums(Book book, StockItem item)
    {
        var first = book.Now.InUtc().Date.PlusDays(-30);
        var (from, by) = (new int[90], new int[90]);
        foreach (var inbound in item.Inbound)
        {
            var (quantity, soonest, latest) = Ready(book, inbound);
            for (var day = 0; day < from.Length; day++)
            {
                from[day] += soonest <= first.PlusDays(day) ? quantity : 0;
                by[day] += latest <= first.PlusDays(day) ? quantity : 0;
            }
        }

        return (first, from, by);
    }

    private static LocalDate? FirstDay(LocalDate first, int[] sums, int place)
    {
        var day = Array.FindIndex(sums, sum => sum >= place);
        return day < 0 ? null : first.PlusDays(day);
    }

    /// <summary>When a shipment can be ready, and by when it is; null: nobody can say.</summary>
    public static (int Quantity, LocalDate From, LocalDate? By) Ready(Book book, InboundShipment inbound)
    {
        var calendar = new PlainCalendar(book.CalendarOf(inbound.Warehouse));
        var today = calendar.Today(book.Now);
        return today >= calendar.After(inbound.Arrives.Latest, 2) ? (inbound.Quantity, today, null)
            : (inbound.Quantity, calendar.Ready(inbound.Arrives.Earliest), inbound.Confirmed ? calendar.Ready(inbound.Arrives.Latest) : null);
    }

    private static void WaitForEachOther((UnitDates[] Line, int Place)[] units)
    {
        var all = units.Select(unit => unit.Line[unit.Place]).ToArray();
        foreach (var (line, place) in units)
        {
            line[place] = line[place] with
            {
                From = Last(all.Select(unit => unit.From)),
                By = Last(all.Select(unit => unit.By)),
                ByFacts = Last(all.Select(unit => unit.ByFacts)),
            };
        }
    }

    private static LocalDate? Last(IEnumerable<LocalDate?> days) => days.Any(day => day is null) ? null : days.Max();

    private static LocalDate? Later(LocalDate start, LocalDate? ready) => ready is null ? null : new[] { start, ready.Value }.Max();

    private static string Portions(UnitDates[] units)
    {
        var portions = new List<(int Quantity, LocalDate? From, LocalDate? By)>();
        foreach (var unit in units)
        {
            var isNew = portions.Count == 0 || portions[^1].From != unit.From || portions[^1].By != unit.By;
            portions.Add(isNew ? (1, unit.From, unit.By) : (portions[^1].Quantity + 1, unit.From, unit.By));
            if (!isNew)
            {
                portions.RemoveAt(portions.Count - 2);
            }
        }

        return Outcome.Text(portions);
    }
}
