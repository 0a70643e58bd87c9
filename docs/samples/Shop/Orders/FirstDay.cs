using NodaTime;

namespace KettleCo;

/// <summary>What the shop begins with: nine orders for a green kettle, six kettles, and forty more that come in time. Dates count from the day of the first start.</summary>
public static class FirstDay
{
    /// <summary>Where the warehouse is.</summary>
    public const string TimeZone = "America/New_York";

    private const string Green = "KETTLE-GN";

    public static void Fill(ShopDb shop, TimeProvider clock)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var today = now.InZone(DateTimeZoneProviders.Tzdb[TimeZone]).Date;
        var shipBy = Weekday(today.PlusDays(7));
        shop.Products.AddRange(
            new Product { Sku = Green, Name = "Green kettle", Price = 49m, OnHand = 6 },
            new Product { Sku = "KETTLE-BK", Name = "Black kettle", Price = 49m, OnHand = 9, Owed = 4, StandsInFor = Green });
        shop.PurchaseOrders.Add(new PurchaseOrder { Id = "PO-1007", Supplier = "Kanto", Sku = Green, Quantity = 40, Arrives = Weekday(today.PlusDays(2)) });

        void Order(string id, int daysAgo, string customer, string state, string zone, int quantity = 1)
        {
            var order = new ShopOrder
            {
                Id = id,
                PlacedAt = (now - Duration.FromDays(daysAgo)).ToDateTimeOffset(),
                Customer = customer,
                Email = $"{customer.Split(' ')[0].ToLowerInvariant()}@example.com",
                State = state,
                TimeZone = zone,
                Sku = Green,
                Quantity = quantity,
                Price = 49m,
                ShipBy = shipBy,
            };
            order.Note(order.PlacedAt, "Ordered and paid.");
            shop.Orders.Add(order);
        }

        Order("K1", 25, "Maya Lindqvist", "NY", "America/New_York");
        Order("K2", 24, "Terrence Boyd", "TX", "America/Chicago", 2);
        Order("K3", 22, "Priya Raman", "CA", "America/Los_Angeles", 3);
        Order("K4", 19, "Ana Pérez", "NY", "America/New_York");
        Order("K5", 17, "Joel Whitaker", "OR", "America/Los_Angeles", 2);
        Order("K6", 14, "Siobhan O'Connell", "MA", "America/New_York");
        Order("K7", 11, "Grace Nakamura", "WA", "America/Los_Angeles", 4);
        Order("K8", 7, "Luis Ortega", "FL", "America/New_York");
        Order("K9", 5, "Hannah Weiss", "IL", "America/Chicago");
    }

    private static DateOnly Weekday(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(2).ToDateOnly(),
        IsoDayOfWeek.Sunday => day.PlusDays(1).ToDateOnly(),
        _ => day.ToDateOnly(),
    };
}
