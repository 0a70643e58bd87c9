using System.Globalization;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>An invented book of open orders and its stock, as objects. The same numbers give the same facts on every machine.</summary>
internal sealed class PlanningMarket
{
    private const int LinesPerSku = 20;

    private static readonly (ShipTo Place, string Zone, string Language)[] Places =
    [
        (new ShipTo { Country = "US", Region = "NY" }, "America/New_York", "en-US"),
        (new ShipTo { Country = "US", Region = "TX" }, "America/Chicago", "en-US"),
        (new ShipTo { Country = "US", Region = "CA" }, "America/Los_Angeles", "en-US"),
        (new ShipTo { Country = "GB" }, "Europe/London", "en-GB"),
        (new ShipTo { Country = "DE" }, "Europe/Berlin", "en-GB"),
        (new ShipTo { Country = "CA", Region = "ON" }, "America/Toronto", "en-CA"),
    ];

    private static readonly LocalDate Today = PlanningShop.Now.InUtc().Date;

    public required int Lines { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>How many of the orders wait for their last line.</summary>
    public double Together { get; init; } = 0.6;

    /// <summary>Nobody was told anything yet.</summary>
    public BackorderFacts Fresh()
    {
        var dice = new Dice(Seed);
        var skus = Math.Max(1, Lines / LinesPerSku);
        var (zipf, asked) = (new Zipf(skus, 0.9), new long[skus]);
        var orders = new List<OpenOrder>(Lines / 2);
        for (var lines = 0; lines < Lines; lines += orders[^1].Lines.Count)
        {
            orders.Add(Order(orders.Count + 1, Math.Min(LinesOfAnOrder(dice), Lines - lines), dice, zipf, asked));
        }

        return new BackorderFacts
        {
            Now = PlanningShop.Now,
            Orders = orders,
            Stock = new StockForecast { AsOf = PlanningShop.Now - Duration.FromHours(1), Items = [.. asked.Select((units, sku) => Item(sku, units, dice))] },
            Told = [],
        };
    }

    /// <summary>A shop's ordinary day: whoever has to wait was told the dates as they are, and what was promised to the others holds.</summary>
    public BackorderFacts Quiet()
    {
        var fresh = Fresh();
        var told = new List<ToldLine>();
        var orders = new Dictionary<string, OpenOrder>(fresh.Orders.Count, StringComparer.Ordinal);
        foreach (var (order, lines) in ShipDays.Portions(fresh))
        {
            orders.Add(order.Id, order with { Lines = [.. order.Lines.Select((line, i) => line with { PromisedShipBy = Portions.LastDay(lines[i]) })] });
            if (lines.Any(static portions => portions.Any(static portion => portion.Latest is not { } day || day > Today.PlusDays(3))))
            {
                told.AddRange(order.Lines.Select((line, i) => Told(order, line, lines[i])));
            }
        }

        return fresh with { Orders = [.. fresh.Orders.Select(order => orders[order.Id])], Told = told };
    }

    // 2.8 on average.
    private static int LinesOfAnOrder(Dice dice) => dice.Next() switch { < 0.2 => 1, < 0.45 => 2, < 0.7 => 3, < 0.85 => 4, _ => 5 };

    private OpenOrder Order(int number, int lines, Dice dice, Zipf zipf, long[] asked)
    {
        var (place, zone, language) = dice.Of<(ShipTo, string, string)>(Places);
        return new OpenOrder
        {
            Id = Name("O", number, "D8"),
            PlacedAt = PlanningShop.Now - Duration.FromSeconds(dice.Between(1, 20 * 86_400)),
            Priority = dice.Chance(0.85) ? 0 : dice.Of(-1, 1, 2),
            ShipTo = place,
            TransitDays = dice.Of<TransitDays>(PlanningShop.Transits),
            Recipient = new Recipient { Id = Name("C-", number), Name = Name("Customer ", number), Email = Name("c", number) + "@example.com", Language = language, TimeZone = zone },
            Shipping = dice.Chance(Together) ? Shipping.Together : Shipping.AsAvailable,
            Lines = [.. Enumerable.Range(1, lines).Select(line => Line(line, dice, zipf, asked))],
        };
    }

    // Each line has strings of its own, as one that came from a database or a file.
    private static OpenOrderLine Line(int number, Dice dice, Zipf zipf, long[] asked)
    {
        var sku = zipf.Next(dice);
        var quantity = dice.Chance(0.8) ? 1 : dice.Between(2, 6);
        asked[sku] += quantity;
        return new OpenOrderLine
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Sku = Sku(sku),
            Name = Name("Item ", sku),
            Quantity = quantity,
            UnitPrice = 5 + (sku % 200),
            Currency = "USD",
            PromisedShipBy = dice.Chance(0.8) ? Today.PlusDays(dice.Between(1, 30)) : null,
        };
    }

    // Stock covers half of what is asked for, shipments somewhat more than the rest; some items have none, some too many.
    private static StockItem Item(int sku, long asked, Dice dice)
    {
        var warehouse = dice.Of<string>(PlanningShop.Warehouses);
        return new StockItem
        {
            Sku = Sku(sku),
            OnHand = (int)(asked * dice.Of(0, 0.3, 0.5, 0.7, 1.1)),
            Owed = dice.Chance(0.05) ? (int)(asked * 0.1) : 0,
            Warehouse = warehouse,
            Reason = dice.Of(BackorderReason.SupplierDelay, BackorderReason.Demand, BackorderReason.Transport, BackorderReason.Unknown),
            Inbound = [.. Enumerable.Range(1, dice.Between(0, 6)).Select(number => Inbound(sku, number, asked, warehouse, dice))],
        };
    }

    // One in twenty is overdue, one in ten is not confirmed, one in ten arrives elsewhere.
    private static InboundShipment Inbound(int sku, int number, long asked, string warehouse, Dice dice)
    {
        var earliest = Today.PlusDays(dice.Chance(0.05) ? -dice.Between(12, 30) : dice.Between(1, 45));
        return new InboundShipment
        {
            Id = Name("PO-", (sku * 10) + number),
            Quantity = Math.Max(1, (int)(asked * 0.2)),
            Arrives = new DateWindow { Earliest = earliest, Latest = earliest.PlusDays(dice.Of(0, 0, 1, 3, 7)) },
            Confirmed = !dice.Chance(0.1),
            Warehouse = dice.Chance(0.1) ? dice.Of<string>(PlanningShop.Warehouses) : warehouse,
            Supplier = Name("Supplier ", sku % 50),
        };
    }

    private static ToldLine Told(OpenOrder order, OpenOrderLine line, IReadOnlyList<Portion> portions) => new()
    {
        Order = order.Id,
        Line = line.Id,
        Kind = MessageKind.BackorderConfirmed,
        SentAt = Instant.Max(order.PlacedAt, PlanningShop.Now - Duration.FromDays(3)),
        Portions = portions,
        NextUpdate = Today.PlusDays(9),
    };

    private static string Sku(int sku) => Name("SKU-", sku, "D7");

    private static string Name(string prefix, int number, string? format = null) => prefix + number.ToString(format, CultureInfo.InvariantCulture);
}
