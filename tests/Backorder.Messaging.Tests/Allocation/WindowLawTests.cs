using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>
/// Every shipment arrives on some day of its window, in whatever order; what nobody has confirmed, and what is overdue, comes
/// on some later day or never. Then every unit ships inside its range, in the order of the queue.
/// </summary>
public sealed class WindowLawTests
{
    [Fact]
    public void Every_unit_ships_inside_its_range_whenever_shipments_arrive() => Cases.Hold(dice => Outside(Books.Next(dice), dice, Outcome.Of));

    [Fact]
    public void A_last_day_that_is_one_too_early_is_noticed() => Cases.Break(dice => Outside(Books.Next(dice), dice, Planted.ADayEarly));

    [Fact]
    public void A_queue_served_from_its_end_is_noticed() => Cases.Break(dice => Outside(Books.Next(dice), dice, Planted.LastComeFirstServed));

    [Fact]
    public void Stock_given_away_that_was_reserved_is_noticed() => Cases.Break(dice => Outside(Books.Next(dice), dice, Planted.Backfilled));

    [Fact]
    public void Units_owed_elsewhere_and_given_away_are_noticed() => Cases.Break(dice => Outside(Books.Next(dice), dice, Planted.OwedToNobody));

    private static string? Outside(Book book, Dice dice, Func<Book, LineDates[]> allocate)
    {
        var happened = book.With((StockItem item) => item with { Inbound = [.. item.Inbound.Select(inbound => Arrived(book, dice, inbound)).OfType<InboundShipment>()] });
        var (said, done) = (Outcome.Sorted(allocate(book)), Outcome.Sorted(Reference.Of(happened)));
        foreach (var (line, truth) in said.Zip(done))
        {
            foreach (var (unit, shipped) in line.Units.Zip(truth.Units))
            {
                Assert.Equal(shipped.From, shipped.By);
                var isInside = shipped.By is { } day ? unit.From <= day && (unit.By is null || day <= unit.By) : unit.By is null;
                if (!isInside)
                {
                    return $"{line.Order}/{line.Line}: {unit}, and it shipped on {Plans.Text(shipped.By)}.{book}What arrived:{happened}";
                }
            }
        }

        return null;
    }

    private static InboundShipment? Arrived(Book book, Dice dice, InboundShipment inbound)
    {
        var (_, _, by) = Reference.Ready(book, inbound);
        if (by is null)
        {
            var calendar = new PlainCalendar(book.CalendarOf(inbound.Warehouse));
            var soonest = LocalDate.Max(inbound.Arrives.Earliest, calendar.Today(book.Now));
            return dice.Chance(30) ? null : On(soonest.PlusDays(dice.Below(12)));
        }

        // A day so long past that the shipment would be here is no day on which it can still come.
        var days = Period.DaysBetween(inbound.Arrives.Earliest, inbound.Arrives.Latest);
        var arrived = On(inbound.Arrives.Earliest.PlusDays(dice.Below(days + 1)));
        return Reference.Ready(book, arrived).By is null ? On(inbound.Arrives.Latest) : arrived;

        InboundShipment On(LocalDate day) => inbound with { Confirmed = true, Arrives = new DateWindow { Earliest = day, Latest = day } };
    }
}
