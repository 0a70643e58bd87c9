using System.Globalization;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The messages that are rendered.</summary>
internal static class RenderingSamples
{
    public static MessagePlan ThreeItems()
    {
        var plan = SomeMessages.Plan();
        string[] names = ["Green kettle", "Blue mug", "Oak tray"];
        return plan with { Lines = [.. names.Select((name, i) => plan.Lines[0] with { Line = (i + 1).ToString(CultureInfo.InvariantCulture), Name = name })] };
    }

    /// <summary>The plan of one order, in which each item is late by days of its own.</summary>
    public static MessagePlan Order(Shop shop, int lines)
    {
        var numbers = Enumerable.Range(1, lines).Select(static i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        var (shipment, item) = (Some.InboundShipment(), Some.StockItem());
        var order = Some.OpenOrder() with { Lines = [.. numbers.Select(static number => Some.OpenOrderLine() with { Id = number, Sku = "SKU-" + number, Name = "Item no. " + number })] };
        var facts = new BackorderFacts
        {
            Now = Some.Now,
            Orders = [order],
            Stock = Some.StockForecast() with
            {
                Items = [.. numbers.Select((number, i) => item with
                {
                    Sku = "SKU-" + number,
                    Inbound = [shipment with { Id = "PO-" + number, Arrives = new DateWindow { Earliest = shipment.Arrives!.Earliest.PlusDays(i % 20), Latest = shipment.Arrives.Latest.PlusDays(i % 20) } }],
                })],
            },
        };
        return new BackorderPlanner(new ShopDirectory(shop)).Plan(facts).Plans.Single();
    }
}
