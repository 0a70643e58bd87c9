using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Nothing is promised twice, and more or sooner never means later.</summary>
public sealed class SupplyLawTests
{
    [Fact]
    public void No_more_is_promised_by_any_day_than_there_is_by_then() => Cases.Hold(dice => Overdrawn(Books.Next(dice), Outcome.Of));

    [Fact]
    public void Units_owed_elsewhere_and_promised_again_are_noticed() => Cases.Break(dice => Overdrawn(Books.Next(dice), Planted.OwedToNobody));

    [Fact]
    public void A_unit_promised_a_day_before_it_can_be_ready_is_noticed() => Cases.Break(dice => Overdrawn(Books.Next(dice), Planted.ADayEarly));

    [Fact]
    public void More_supply_or_sooner_supply_delays_nobody() => Cases.Hold(dice => Delayed(Books.Next(dice), dice, Outcome.Of));

    [Fact]
    public void An_allocation_that_more_supply_makes_worse_is_noticed() =>
        Cases.Break(dice => Delayed(Books.Next(dice), dice, Planted.ADayLateIf(book => book.Facts.Stock.Items.Sum(item => item.OnHand) % 2 == 0)));

    [Fact]
    public void An_allocation_that_sooner_supply_makes_worse_is_noticed() =>
        Cases.Break(dice => Delayed(Books.Next(dice), dice, Planted.ADayLateIf(book => book.Facts.Stock.Items.Sum(item => item.Inbound.Sum(inbound => inbound.Arrives.Latest.Day)) % 2 == 0)));

    private static string? Overdrawn(Book book, Func<Book, LineDates[]> allocate)
    {
        var lines = allocate(book);
        foreach (var item in book.Facts.Stock.Items)
        {
            var units = lines.Where(line => line.Sku == item.Sku).SelectMany(line => line.Units).ToArray();
            foreach (var day in units.Select(unit => unit.ReadyBy).OfType<LocalDate>().Distinct())
            {
                var promised = units.Count(unit => unit.ReadyBy <= day);
                var there = item.OnHand - item.Owed + item.Inbound.Select(inbound => Reference.Ready(book, inbound)).Where(ready => ready.By <= day).Sum(ready => ready.Quantity);
                if (promised > Math.Max(0, there))
                {
                    return FormattableString.Invariant($"{promised} of {item.Sku} are promised by {day}, and there are {there}.{book}");
                }
            }
        }

        return null;
    }

    private static string? Delayed(Book book, Dice dice, Func<Book, LineDates[]> allocate)
    {
        var better = Better(book, dice, book.Facts.Stock.Items[dice.Below(book.Facts.Stock.Items.Count)]);
        var (before, after) = (Outcome.Sorted(allocate(book)), Outcome.Sorted(allocate(better)));
        foreach (var (was, now) in before.Zip(after))
        {
            foreach (var (unit, improved) in was.Units.Zip(now.Units))
            {
                if (IsLater(improved.From, unit.From) || IsLater(improved.By, unit.By))
                {
                    return $"{was.Order}/{was.Line}: {unit} became {improved}.{book}{better}";
                }
            }
        }

        return null;
    }

    private static bool IsLater(LocalDate? now, LocalDate? before) => before is not null && (now is null || now > before);

    private static Book Better(Book book, Dice dice, StockItem item)
    {
        var today = book.Now.InUtc().Date;
        var which = item.Inbound.Count == 0 ? null : item.Inbound[dice.Below(item.Inbound.Count)];
        var better = dice.Below(6) switch
        {
            0 => item with { OnHand = item.OnHand + 1 },
            1 => item with { Owed = Math.Max(0, item.Owed - 1) },
            2 => item with { Inbound = [.. item.Inbound, Plans.Inbound("new", 2, Plans.Text(today.PlusDays(dice.Between(-9, 9)))) with { Confirmed = dice.Chance(70) }] },
            3 => Change(item, which, inbound => inbound with { Quantity = inbound.Quantity + 1 }),
            4 => Change(item, which, inbound => Reference.Ready(book, inbound).By is null ? inbound : inbound with { Confirmed = true }),
            _ => Change(item, which, inbound => Sooner(inbound, dice.Between(1, 5), book)),
        };
        return book.With(other => other == item ? better : other);
    }

    // Due today or later, and still so: a shipment that ought to have come already says nothing about when it will.
    private static InboundShipment Sooner(InboundShipment inbound, int days, Book book)
    {
        var today = new PlainCalendar(book.CalendarOf(inbound.Warehouse)).Today(book.Now);
        var latest = inbound.Arrives.Latest.PlusDays(-days);
        return latest < today ? inbound : inbound with { Arrives = new DateWindow { Earliest = inbound.Arrives.Earliest.PlusDays(-days), Latest = latest } };
    }

    private static StockItem Change(StockItem item, InboundShipment? which, Func<InboundShipment, InboundShipment> change) =>
        item with { Inbound = [.. item.Inbound.Select(inbound => inbound == which ? change(inbound) : inbound)] };
}
