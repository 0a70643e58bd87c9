using NodaTime;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>Small random books: few orders, few shipments, short windows, so that everything meets everything.</summary>
internal static class Books
{
    // Around a change of clocks, in the middle of the year, and around its end.
    private static readonly LocalDate[] Starts = [new(2026, 3, 3), new(2026, 6, 8), new(2026, 12, 24)];
    private static readonly string[] Warehouses = ["main", "main", "east", "nowhere"];
    private static readonly (BackorderShopOptions Options, ShopDirectory Shops)[] Shops = [.. Enumerable.Range(0, 96).Select(i => Shop(new Dice((ulong)i), holidays: true))];
    private static readonly (BackorderShopOptions Options, ShopDirectory Shops)[] EvenShops = [.. Enumerable.Range(0, 32).Select(i => Shop(new Dice((ulong)i), holidays: false))];

    public static Book Next(Dice dice) => Next(dice, dice.OneOf(Shops));

    /// <returns>A book whose weeks are all alike: no holidays, no changes of clocks.</returns>
    public static Book NextWithEvenWeeks(Dice dice) => Next(dice, dice.OneOf(EvenShops));

    private static Book Next(Dice dice, (BackorderShopOptions Options, ShopDirectory Shops) shop)
    {
        var today = dice.OneOf(Starts).PlusDays(dice.Below(9));
        var now = today.At(new LocalTime(dice.Below(24), dice.OneOf([0, 30]))).InUtc().ToInstant();
        string[] skus = [.. "ABC"[..dice.Between(1, 3)].Select(sku => sku.ToString())];
        var items = skus.Select(sku => Item(dice, sku, today)).ToArray();
        var ids = dice.Shuffle(Enumerable.Range(1, 4).Select(i => $"o{i}"));
        var orders = ids[..dice.Between(1, 4)].Select(id => Order(dice, id, now, skus)).ToArray();
        return new Book(shop.Options, shop.Shops, new BackorderFacts
        {
            Now = now,
            Orders = orders,
            Stock = new StockForecast { AsOf = now, Items = items },
        });
    }

    private static StockItem Item(Dice dice, string sku, LocalDate today) => new()
    {
        Sku = sku,
        OnHand = dice.Chance(40) ? 0 : dice.Between(1, 6),
        Owed = dice.Chance(70) ? 0 : dice.Between(1, 3),
        Warehouse = dice.OneOf(Warehouses),
        Reason = dice.OneOf(Enum.GetValues<BackorderReason>()),
        Inbound = [.. Enumerable.Range(1, dice.Below(4)).Select(i => Inbound(dice, $"P{i}", today))],
    };

    private static InboundShipment Inbound(Dice dice, string id, LocalDate today)
    {
        var earliest = today.PlusDays(dice.Between(-7, 12));
        return new InboundShipment
        {
            Id = id,
            Quantity = dice.Between(1, 5),
            Arrives = new DateWindow { Earliest = earliest, Latest = earliest.PlusDays(dice.Chance(40) ? 0 : dice.Between(1, 6)) },
            Confirmed = dice.Chance(80),
            Warehouse = dice.OneOf(Warehouses),
        };
    }

    private static OpenOrder Order(Dice dice, string id, Instant now, string[] skus)
    {
        var placed = now + Duration.FromHours(dice.OneOf([-240, -72, -48, -24, -24, -1, 0, 30]));
        var lines = Enumerable.Range(1, dice.Between(1, 3)).Select(i => Line(dice, $"{i}", skus, placed)).ToArray();
        if (lines.Length > 1 && dice.Chance(30))
        {
            var sets = dice.Between(1, 3);
            lines = [.. lines.Select(line => dice.Chance(80) ? Shrink(dice, line with { Bundle = "kit", Quantity = sets * dice.Between(1, 2) }, placed) : line)];
        }

        return new OpenOrder
        {
            Id = id,
            PlacedAt = placed,
            Priority = dice.Chance(80) ? 0 : dice.Between(-1, 1),
            ShipTo = new ShipTo { Country = "JP" },
            Recipient = new Recipient { Id = "C-" + id, Email = "ana@example.com" },
            Shipping = dice.Chance(50) ? Shipping.Together : Shipping.AsAvailable,
            Cancellation = dice.Chance(3) ? new Cancellation { At = Instant.Max(placed, now), Amount = 1, Method = "card" } : null,
            Lines = lines,
        };
    }

    private static OpenOrderLine Line(Dice dice, string id, string[] skus, Instant placed) => Shrink(dice, Plans.Line(dice.OneOf(skus), dice.Between(1, 4), id), placed);

    private static OpenOrderLine Shrink(Dice dice, OpenOrderLine line, Instant placed)
    {
        var shipped = dice.Chance(80) ? 0 : dice.Between(1, line.Quantity);
        return line with
        {
            Shipments = shipped == 0 ? [] : [new LineShipment { Quantity = shipped, ShippedAt = placed }],
            CancelledQuantity = dice.Chance(85) ? 0 : dice.Between(0, line.Quantity - shipped),
        };
    }

    private static (BackorderShopOptions Options, ShopDirectory Shops) Shop(Dice dice, bool holidays)
    {
        BackorderShopOptions? made = null;
        var shops = Plans.Shops(shop =>
        {
            made = shop;
            shop.Calendars["main"] = Calendar(dice, holidays);
            shop.Calendars["east"] = Calendar(dice, holidays);
        });
        return (made!, shops);
    }

    private static BackorderCalendarOptions Calendar(Dice dice, bool holidays)
    {
        var calendar = new BackorderCalendarOptions
        {
            TimeZone = holidays ? dice.OneOf(["UTC", "America/New_York", "Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin"]) : dice.OneOf(["UTC", "Asia/Kolkata"]),
            CutOff = dice.OneOf<TimeOnly?>([null, new(8, 0), new(15, 30), new(0, 0)]),
            DockDays = dice.OneOf([0, 0, 1, 3]),
            HandlingDays = dice.OneOf([0, 0, 1, 2]),
        };
        foreach (var day in dice.OneOf<DayOfWeek[]>([[], Enum.GetValues<DayOfWeek>(), [DayOfWeek.Tuesday, DayOfWeek.Saturday, DayOfWeek.Sunday]]))
        {
            calendar.WorkingDays.Add(day);
        }

        for (var left = holidays ? dice.Below(4) : 0; left > 0; left--)
        {
            calendar.Holidays.Add(dice.OneOf(Starts).PlusDays(dice.Below(14)).ToDateOnly());
        }

        return calendar;
    }
}
