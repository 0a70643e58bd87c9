using NodaTime;

namespace Backorder.Messaging;

/// <summary>A small shop's day on which every kind of message is due. Its facts go through the app's own planner, so its policies and words show.</summary>
internal static class GallerySamples
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 8, 8, 0);
    private static readonly LocalDate Soon = new(2026, 6, 22);
    private static readonly LocalDate Far = new(2026, 7, 27);

    public static BackorderFacts In(string language, string shop) => new Day(language, shop).Facts();

    private sealed class Day(string language, string shop)
    {
        private readonly List<OpenOrder> _orders = [];
        private readonly List<ToldLine> _told = [];

        public BackorderFacts Facts()
        {
            Order("confirmed", Line("KETTLE") with { PromisedShipBy = null });
            _orders[^1] = _orders[^1] with { PlacedAt = Now - Duration.FromHours(20) };
            Order("first", Line("KETTLE"));
            Order("renewed", Line("KETTLE"));
            Tell("renewed", MessageKind.FirstDelay, latest: new LocalDate(2026, 6, 15), days: 20);
            Order("without-date", Line("TEAPOT"));
            Order("still", Line("KETTLE"));
            Tell("still", MessageKind.FirstDelay, Soon, days: 14, next: new LocalDate(2026, 6, 8));
            Order("reminder", Line("SAMOVAR") with { PromisedShipBy = new LocalDate(2026, 5, 14) });
            Tell("reminder", MessageKind.FirstDelay, Far, days: 28, next: new LocalDate(2026, 6, 15));
            Order("dated", Line("KETTLE"));
            Tell("dated", MessageKind.NoDateYet, latest: null, days: 5, next: new LocalDate(2026, 6, 15));
            Order("part", Line("KETTLE"), Line("MUG", "2") with { Shipments = [Parcel(delivered: null)] });
            Tell("part", MessageKind.FirstDelay, Soon, days: 5, lines: ["1", "2"]);
            Order("ready", Line("MUG"));
            Tell("ready", MessageKind.FirstDelay, Soon, days: 5);
            Order("shipped", Line("MUG") with { Shipments = [Parcel(delivered: null)] });
            Tell("shipped", MessageKind.FirstDelay, Soon, days: 5);
            Order("cancelled", Line("KETTLE"));
            _orders[^1] = _orders[^1] with { Cancellation = new Cancellation { At = Now - Duration.FromHours(1), Amount = 98m, Method = "the card you paid with", RefundBy = new LocalDate(2026, 6, 15) } };
            Order("delivered", Line("MUG") with { Shipments = [Parcel(delivered: Now - Duration.FromDays(7)) with { ShippedAt = Now - Duration.FromDays(9) }] });
            Tell("delivered", MessageKind.Shipped, latest: null, days: 8);
            return new BackorderFacts { Now = Now, Orders = _orders, Told = _told, Stock = Stock() };
        }

        private static StockForecast Stock() => new()
        {
            AsOf = Now,
            Items =
            [
                new StockItem { Sku = "KETTLE", OnHand = 0, Reason = BackorderReason.SupplierDelay, Inbound = [Inbound("PO-1007", Soon)] },
                new StockItem { Sku = "KETTLE-BK", OnHand = 5 },
                new StockItem { Sku = "MUG", OnHand = 100 },
                new StockItem { Sku = "SAMOVAR", OnHand = 0, Reason = BackorderReason.SupplierDelay, Inbound = [Inbound("PO-1008", Far)] },
                new StockItem { Sku = "TEAPOT", OnHand = 0, Reason = BackorderReason.SupplierDelay },
            ],
            Substitutes = [new Substitute { For = "KETTLE", Sku = "KETTLE-BK", Name = "Black kettle", UnitPrice = 49m }],
        };

        private static InboundShipment Inbound(string id, LocalDate day) => new() { Id = id, Quantity = 100, Arrives = new DateWindow { Earliest = day, Latest = day } };

        private static LineShipment Parcel(Instant? delivered) =>
            new() { Quantity = 2, ShippedAt = Now - Duration.FromHours(2), DeliveredAt = delivered, Carrier = "Postal Express", TrackingUrl = "https://carrier.example/track/1" };

        private static OpenOrderLine Line(string sku, string id = "1") => new()
        {
            Id = id,
            Sku = sku,
            Name = sku switch { "KETTLE" => "Green kettle", "MUG" => "Blue mug", "SAMOVAR" => "Copper samovar", _ => "Glass teapot" },
            Quantity = 2,
            UnitPrice = 49m,
            Currency = "USD",
            PromisedShipBy = new LocalDate(2026, 6, 12),
        };

        private void Order(string id, params IReadOnlyList<OpenOrderLine> lines) => _orders.Add(new OpenOrder
        {
            Id = id,
            Shop = shop,
            PlacedAt = Now - Duration.FromDays(35),
            ShipTo = new ShipTo { Country = "US", Region = "NY" },
            Recipient = new Recipient { Id = "C-104", Name = "Ana Pérez", Email = "ana@example.com", Phone = "+12125550123", Language = language, TimeZone = "America/New_York" },
            Lines = lines,
        });

        private void Tell(string order, MessageKind kind, LocalDate? latest, int days, LocalDate? next = null, IReadOnlyList<string>? lines = null)
        {
            foreach (var line in lines ?? ["1"])
            {
                _told.Add(new ToldLine
                {
                    Shop = shop,
                    Order = order,
                    Line = line,
                    Kind = kind,
                    SentAt = Now - Duration.FromDays(days),
                    Portions = kind == MessageKind.Shipped ? [] : [new Portion { Quantity = 2, Earliest = latest, Latest = latest }],
                    NextUpdate = next ?? (kind == MessageKind.Shipped ? null : new LocalDate(2026, 6, 17)),
                });
            }
        }
    }
}
