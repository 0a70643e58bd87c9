using NodaTime;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>The forty products of the mixed sample, in two warehouses.</summary>
internal static class MixedProducts
{
    public const string Leeds = "leeds";

    /// <summary>SKU, name, price in dollars, units on hand.</summary>
    public sealed record Product(string Sku, string Name, int Price, int OnHand, string Warehouse = WarehouseName.Main)
    {
        public BackorderReason Reason { get; init; }

        public int Owed { get; init; }

        public InboundShipment[] Inbound { get; init; } = [];
    }

    public static IReadOnlyList<Product> All { get; } =
    [
        new("KETTLE-GN", "Green kettle", 49, 0) { Reason = BackorderReason.SupplierDelay, Inbound = [Po(1007, 40, 6, 22, 6, 22, "Kanto")] },
        new("KETTLE-BK", "Black kettle", 49, 34) { Owed = 4 },
        new("MUG-ENAMEL", "Enamel mug", 12, 400),
        new("PAN-CI-26", "Cast-iron pan, 26 cm", 64, 2) { Reason = BackorderReason.Production, Inbound = [Po(1012, 30, 6, 15, 6, 24, "Foundry Reyes")] },
        new("PAN-CI-30", "Cast-iron pan, 30 cm", 79, 120),
        new("POT-STOCK-8", "Stock pot, 8 l", 89, 0) { Reason = BackorderReason.QualityHold, Inbound = [Po(1015, 25, 7, 6, 7, 6, "Foundry Reyes")] },
        new("KNIFE-CHEF-20", "Chef's knife, 20 cm", 95, 1) { Reason = BackorderReason.Demand, Inbound = [Po(1018, 6, 6, 12, 6, 12, "Sakai"), Po(1024, 20, 6, 29, 6, 30, "Sakai")] },
        new("BOARD-OAK-L", "Oak board, large", 58, 9) { Reason = BackorderReason.MaterialShortage, Inbound = [Po(1019, 40, 6, 26, 7, 3, "Holt Timber") with { Confirmed = false }] },
        new("APRON-LINEN", "Linen apron", 38, 150),
        new("SCALE-KITCHEN", "Kitchen scale", 45, 8) { Reason = BackorderReason.Transport, Inbound = [Po(1003, 30, 6, 1, 6, 2, "Metrica")] },
        new("TOASTER-2S", "Two-slice toaster", 69, 7) { Reason = BackorderReason.Discontinued },
        new("TOASTER-2S-ST", "Two-slice toaster, steel", 69, 40),
        new("GRINDER-HAND", "Hand coffee grinder", 54, 4) { Reason = BackorderReason.Customs, Inbound = [Po(1021, 50, 6, 18, 6, 30, "Porlane")] },
        new("DRIPPER-V", "Coffee dripper", 24, 200),
        new("FILTER-100", "Paper filters, 100", 9, 600),
        new("TABLE-OAK-160", "Oak table, 160 cm", 780, 0) { Reason = BackorderReason.MaterialShortage, Inbound = [Po(1026, 12, 7, 20, 8, 7, "Holt Timber")] },
        new("CHAIR-OAK", "Oak chair", 140, 60),
        new("BENCH-OAK", "Oak bench, made to measure", 260, 0) { Reason = BackorderReason.Production, Inbound = [Po(1027, 8, 7, 10, 7, 17, "Holt Timber")] },
        new("LAMP-DESK", "Desk lamp", 72, 90),
        new("LAMP-FLOOR", "Floor lamp", 128, 0) { Reason = BackorderReason.Weather, Inbound = [Po(1028, 30, 6, 16, 6, 16, "Lumen Works")] },
        new("QUILT-DBL", "Double quilt", 110, 80, Leeds),
        new("QUILT-KING", "King-size quilt", 135, 1, Leeds) { Reason = BackorderReason.SupplierDelay, Inbound = [Po(2004, 25, 6, 25, 6, 25, "Dale Mills", Leeds)] },
        new("SHEET-LINEN-DBL", "Linen sheet, double", 85, 2, Leeds) { Reason = BackorderReason.Demand, Inbound = [Po(2006, 60, 6, 10, 6, 10, "Dale Mills", Leeds)] },
        new("PILLOW-DOWN", "Down pillow", 48, 140, Leeds),
        new("TOWEL-BATH", "Bath towel", 22, 300, Leeds),
        new("TOWEL-HAND", "Hand towel", 12, 300, Leeds),
        new("RUG-WOOL-170", "Wool rug, 170 × 240 cm", 320, 0, Leeds) { Reason = BackorderReason.Customs, Inbound = [Po(2009, 14, 7, 1, 7, 14, "Atlas Weavers", Leeds)] },
        new("RUG-JUTE-120", "Jute rug, 120 × 180 cm", 95, 40, Leeds),
        new("CUSHION-VELVET", "Velvet cushion", 34, 160, Leeds),
        new("THROW-MERINO", "Merino throw", 89, 0, Leeds) { Reason = BackorderReason.StockError },
        new("CURTAIN-BLACKOUT", "Blackout curtain, pair", 75, 3, Leeds) { Reason = BackorderReason.SupplierDelay, Inbound = [Po(2011, 40, 7, 2, 7, 9, "Dale Mills", Leeds) with { Confirmed = false }] },
        new("BLIND-ROLLER-90", "Roller blind, 90 cm", 42, 70, Leeds),
        new("CLOCK-WALL", "Wall clock", 58, 0, Leeds) { Reason = BackorderReason.Production, Inbound = [Po(2013, 30, 6, 19, 6, 19, "Tempus", Leeds)] },
        new("MIRROR-ROUND-60", "Round mirror, 60 cm", 98, 45, Leeds),
        new("VASE-STONE", "Stoneware vase", 36, 85, Leeds),
        new("CANDLE-FIG", "Fig candle", 18, 260, Leeds),
        new("DIFFUSER-REED", "Reed diffuser", 29, 4, Leeds) { Reason = BackorderReason.Demand, Inbound = [Po(2015, 10, 6, 10, 6, 11, "Apothecary No 4", Leeds), Po(2016, 30, 6, 17, 6, 19, "Apothecary No 4", Leeds)] },
        new("BASKET-WILLOW", "Willow basket", 27, 110, Leeds),
        new("TRAY-ASH", "Ash tray table", 33, 75, Leeds),
        new("STOOL-STEP", "Step stool", 64, 0, Leeds) { Reason = BackorderReason.Transport, Inbound = [Po(2002, 20, 6, 2, 6, 3, "Holt Timber", Leeds)] },
    ];

    public static StockForecast Stock(Instant asOf) => new()
    {
        AsOf = asOf,
        Items =
        [
            .. All.Select(product => new StockItem
            {
                Sku = product.Sku,
                OnHand = product.OnHand,
                Owed = product.Owed,
                Warehouse = product.Warehouse,
                Reason = product.Reason,
                Inbound = product.Inbound,
            }),
        ],
        Substitutes =
        [
            new() { For = "KETTLE-GN", Sku = "KETTLE-BK", Name = "Black kettle", UnitPrice = 49 },
            new() { For = "TOASTER-2S", Sku = "TOASTER-2S-ST", Name = "Two-slice toaster, steel", UnitPrice = 69 },
        ],
    };

    public static Product Of(string sku) => All.Single(product => product.Sku == sku);

    private static InboundShipment Po(int number, int quantity, int month, int day, int lastMonth, int lastDay, string supplier, string warehouse = WarehouseName.Main) => new()
    {
        Id = $"PO-{number}",
        Quantity = quantity,
        Arrives = new DateWindow { Earliest = new LocalDate(2026, month, day), Latest = new LocalDate(2026, lastMonth, lastDay) },
        Warehouse = warehouse,
        Supplier = supplier,
    };
}
