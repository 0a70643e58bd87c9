using NodaTime;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>The orders of the mixed sample that have a history: each is told what its number says.</summary>
internal static class MixedStories
{
    private static readonly Instant LastWeek = Instant.FromUtc(2026, 6, 1, 15, 0);

    private static readonly Instant InMay = Instant.FromUtc(2026, 5, 11, 9, 30);

    public static void Add(List<OpenOrder> orders, List<ToldLine> told)
    {
        // Told of June 17; the supply moved to June 22.
        for (var person = 300; person < 304; person++)
        {
            orders.Add(Order($"S-RENEWED-{person}", person, Line("KETTLE-GN", 1, person) with { PromisedShipBy = Day(5, 29) }));
            told.Add(Told(orders[^1], MessageKind.FirstDelay, Day(6, 17), nextUpdate: Day(6, 12)) with { SentAt = Instant.FromUtc(2026, 5, 26, 9, 0) });
        }

        // Told of a date that a supplier has taken back since.
        foreach (var (sku, person) in new[] { ("BOARD-OAK-L", 310), ("CURTAIN-BLACKOUT", 313), ("THROW-MERINO", 315) })
        {
            orders.Add(Order($"S-NO-DATE-{person}", person, Line(sku, 1, person)));
            told.Add(Told(orders[^1], MessageKind.BackorderConfirmed, Day(6, 19), nextUpdate: Day(6, 15)));
        }

        // Promised news for today, and there is none.
        foreach (var (sku, person) in new[] { ("CLOCK-WALL", 323), ("RUG-WOOL-170", 325), ("THROW-MERINO", 326) })
        {
            orders.Add(Order($"S-WAITING-{person}", person, Line(sku, 1, person)));
            told.Add(sku == "THROW-MERINO"
                ? Told(orders[^1], MessageKind.NoDateYet, null, nextUpdate: MixedShop.Today)
                : Told(orders[^1], MessageKind.BackorderConfirmed, sku == "CLOCK-WALL" ? Day(6, 20) : Day(7, 15), nextUpdate: MixedShop.Today));
        }

        // Told that there is no date; now there is one.
        for (var person = 330; person < 332; person++)
        {
            orders.Add(Order($"S-DATED-{person}", person, Line("LAMP-FLOOR", 1, person)));
            told.Add(Told(orders[^1], MessageKind.BackorderConfirmed, null, nextUpdate: Day(6, 9)));
        }

        // Told to wait; now it lies there.
        for (var person = 340; person < 343; person++)
        {
            orders.Add(Order($"S-READY-{person}", person, Line("PAN-CI-30", 2, person)));
            told.Add(Told(orders[^1], MessageKind.BackorderConfirmed, Day(6, 12), nextUpdate: Day(6, 10)));
        }

        Shipped(orders, told);
        Ended(orders, told);
        Special(orders);
    }

    private static void Shipped(List<OpenOrder> orders, List<ToldLine> told)
    {
        for (var person = 350; person < 353; person++)
        {
            var line = Line("FILTER-100", 3, person) with { Shipments = [Parcel(3, 6, 5, null)] };
            orders.Add(Order($"S-SHIPPED-{person}", person, line));
            told.Add(Told(orders[^1], MessageKind.BackorderConfirmed, Day(6, 5), nextUpdate: Day(6, 15)));
        }

        for (var person = 360; person < 362; person++)
        {
            var line = Line("GRINDER-HAND", 3, person) with { Shipments = [Parcel(1, 6, 5, null)] };
            orders.Add(Order($"S-PART-{person}", person, line) with { Shipping = Shipping.AsAvailable });
            told.Add(Told(orders[^1], MessageKind.BackorderConfirmed, null, nextUpdate: Day(6, 22)) with
            {
                Portions = [Units(1, Day(6, 5)), Units(2, Day(7, 2))],
            });
        }

        for (var person = 370; person < 372; person++)
        {
            var line = Line("LAMP-DESK", 1, person) with { Shipments = [Parcel(1, 5, 27, Instant.FromUtc(2026, 5, 30, 13, 0))] };
            orders.Add(Order($"S-DELIVERED-{person}", person, line));
            told.Add(Told(orders[^1], MessageKind.BackorderConfirmed, Day(5, 27), nextUpdate: null) with { SentAt = InMay + Duration.FromDays(1) });
            told.Add(new ToldLine { Order = orders[^1].Id, Line = "1", Kind = MessageKind.Shipped, SentAt = Instant.FromUtc(2026, 5, 27, 20, 5) });
        }
    }

    private static void Ended(List<OpenOrder> orders, List<ToldLine> told)
    {
        for (var person = 380; person < 382; person++)
        {
            var order = Order($"S-CANCELLED-{person}", person, Line("TOASTER-2S", 1, person));
            orders.Add(order with
            {
                Cancellation = new Cancellation { At = Instant.FromUtc(2026, 6, 5, 10, 0), Amount = order.AmountPaid, Method = "the card you paid with", RefundBy = Day(6, 12) },
            });
            told.Add(Told(order, MessageKind.NoDateYet, null, nextUpdate: MixedShop.Today));
        }
    }

    private static void Special(List<OpenOrder> orders)
    {
        // A table with its chairs: a set leaves whole or not at all.
        orders.Add(Order("S-BUNDLE-390", 390, Line("TABLE-OAK-160", 1, 390) with { Bundle = "dining" }, Line("CHAIR-OAK", 4, 390) with { Id = "2", Bundle = "dining" }));
        orders.Add(Order("S-MADE-391", 391, Line("BENCH-OAK", 1, 391) with { PromisedShipBy = Day(6, 26) }));
        orders.Add(Order("S-QUIET-392", 392, Line("POT-STOCK-8", 1, 392) with { PromisedShipBy = Day(6, 15) }) with { DoNotContact = true });
        orders.Add(Order("S-PHONE-393", 393, Line("QUILT-KING", 1, 393) with { PromisedShipBy = Day(6, 15) }));
        orders[^1] = orders[^1] with { Recipient = orders[^1].Recipient with { Email = null, Phone = "+447700900393" } };
        orders.Add(Order("S-SILENT-394", 394, Line("POT-STOCK-8", 1, 394) with { PromisedShipBy = Day(6, 15) }));
        orders[^1] = orders[^1] with { Recipient = orders[^1].Recipient with { Email = null, Phone = null } };
        orders.Add(Order("S-DELIVER-395", 395, Line("QUILT-KING", 1, 395) with { PromisedDeliverBy = Day(6, 22) }) with { TransitDays = new TransitDays { Min = 1, Max = 3 } });
        orders.Add(Order("S-SWAP-396", 396, Line("KETTLE-GN", 1, 394) with { PromisedShipBy = Day(6, 12) }));
        orders.Add(Order("S-SPLIT-397", 397, Line("PAN-CI-26", 6, 397) with { PromisedShipBy = Day(6, 12) }, Line("APRON-LINEN", 1, 397) with { Id = "2", PromisedShipBy = Day(6, 12) }));
    }

    private static OpenOrder Order(string id, int person, params OpenOrderLine[] lines) => MixedShop.Order(id, person, InMay + Duration.FromHours(person - 300), lines);

    private static OpenOrderLine Line(string sku, int quantity, int person) => MixedShop.Line(sku, quantity, person);

    private static ToldLine Told(OpenOrder order, MessageKind kind, LocalDate? latest, LocalDate? nextUpdate) => new()
    {
        Order = order.Id,
        Line = "1",
        Kind = kind,
        SentAt = LastWeek,
        Portions = [new Portion { Quantity = order.Lines[0].Quantity, Earliest = latest, Latest = latest }],
        NextUpdate = nextUpdate,
    };

    private static Portion Units(int quantity, LocalDate on) => new() { Quantity = quantity, Earliest = on, Latest = on };

    private static LineShipment Parcel(int quantity, int month, int day, Instant? delivered) => new()
    {
        Quantity = quantity,
        ShippedAt = Instant.FromUtc(2026, month, day, 19, 40),
        Carrier = "Parcelway",
        TrackingUrl = $"https://parcelway.example/track/{month:00}{day:00}{quantity:00}",
        DeliveredAt = delivered,
    };

    private static LocalDate Day(int month, int day) => new(2026, month, day);
}
