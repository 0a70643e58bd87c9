using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tests;

/// <summary>Short ways to state facts in tests.</summary>
internal static class Plans
{
    public static Instant At(string text) => OffsetDateTimePattern.Rfc3339.Parse(text).Value.ToInstant();

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static ShopDirectory Shops(Action<BackorderShopOptions>? configure = null)
    {
        var options = new BackorderShopOptions { Name = "Kettle & Co", From = "orders@kettle.example", Contact = "help@kettle.example" };
        configure?.Invoke(options);
        return new ShopDirectory(Shop.Create(ShopName.Main, options));
    }

    public static OpenOrderLine Line(string sku, int quantity, string id = "1") => new() { Id = id, Sku = sku, Name = $"Item {sku}", Quantity = quantity };

    public static OpenOrder Order(string id, string placedAt, params OpenOrderLine[] lines) => new()
    {
        Id = id,
        PlacedAt = At(placedAt),
        ShipTo = new ShipTo { Country = "US", Region = "NY" },
        Recipient = new Recipient { Id = "C-" + id, Name = "Ana Pérez", Email = "ana@example.com" },
        Lines = lines,
    };

    public static InboundShipment Inbound(string id, int quantity, string earliest, string? latest = null) => new()
    {
        Id = id,
        Quantity = quantity,
        Arrives = new DateWindow { Earliest = Day(earliest), Latest = Day(latest ?? earliest) },
    };

    public static StockItem Item(string sku, int onHand, params InboundShipment[] inbound) => new() { Sku = sku, OnHand = onHand, Inbound = inbound };

    public static ToldLine Told(string order, MessageKind kind, string sentAt, string portions = "", string line = "1") => new()
    {
        Order = order,
        Line = line,
        Kind = kind,
        SentAt = At(sentAt),
        Portions = Portions(portions),
    };

    /// <summary>Portions from <c>2@2026-06-07, 1@2026-06-07..2026-06-15, 1@none</c>.</summary>
    public static Portion[] Portions(string text) =>
    [
        .. from part in text.Split(", ", StringSplitOptions.RemoveEmptyEntries)
           let at = part.Split('@')
           let days = at[1].Split("..")
           select new Portion { Quantity = int.Parse(at[0], System.Globalization.CultureInfo.InvariantCulture), Earliest = DayOrNone(days[0]), Latest = DayOrNone(days[^1]) },
    ];

    private static LocalDate? DayOrNone(string text) => text == "none" ? null : Day(text);

    public static BackorderFacts Facts(string now, OpenOrder[] orders, params StockItem[] items) => new()
    {
        Now = At(now),
        Orders = orders,
        Stock = new StockForecast { AsOf = At(now), Items = items },
    };

    public static void SevenDays(BackorderShopOptions shop) => Calendar(shop, calendar =>
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            calendar.WorkingDays.Add(day);
        }
    });

    public static void Calendar(BackorderShopOptions shop, Action<BackorderCalendarOptions> configure)
    {
        var calendar = new BackorderCalendarOptions();
        configure(calendar);
        shop.Calendars["main"] = calendar;
    }

    /// <summary>A line's portions as <c>2@2026-06-07..2026-06-08</c>.</summary>
    public static string Text(PlannedLine line) => string.Join(", ", line.Portions.Select(portion =>
        System.FormattableString.Invariant($"{portion.Quantity}@{Text(portion.Earliest)}..{Text(portion.Latest)}")));

    public static string Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "none";
}
