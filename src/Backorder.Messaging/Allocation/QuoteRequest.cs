namespace Backorder.Messaging;

/// <summary>Asks the queue for units behind everybody who waits.</summary>
internal static class QuoteRequest
{
    public static Shop Check(BackorderFacts facts, string sku, int quantity, string shop, ShopDirectory shops)
    {
        var check = new FactsCheck();
        check.Range(new(FactPart.Stock), "quantity", quantity, 1, FactsCheck.MaxQuantity);
        if (!facts.Stock.Items.Any(item => string.Equals(item.Sku, sku, StringComparison.Ordinal)))
        {
            check.Fault(new(FactPart.Stock), "sku", $"is {SafeText.Quote(sku)}, which is no item of the forecast; expected one of items[].sku");
        }

        if (!shops.TryFind(shop, out var found))
        {
            check.Fault(new(FactPart.Shop), "shop", $"is {SafeText.Quote(shop)}, which has no options; expected a shop that was added, such as {ShopName.Main}");
        }

        check.ThrowIfAny();
        return found!;
    }

    public static StockQuote Answer(RunFacts facts, Shop shop, string sku, int quantity)
    {
        var supply = facts.SupplyOf(shop, sku);
        var runs = new List<UnitRun>();
        supply.Take(quantity, runs);
        var line = new WaitingLine
        {
            Line = new OpenOrderLine { Id = "quote", Sku = sku, Name = sku, Quantity = quantity },
            Open = quantity,
            Supply = supply.Layers,
            Units = runs.ToArray(),
        };
        line.Ships = ShipSchedule.Ships(line, facts.Now, facts.Now);
        var portions = line.Portions();
        var last = portions[^1];
        return new StockQuote
        {
            Sku = sku,
            Quantity = quantity,
            AvailableNow = line.OnHand,
            Portions = portions,
            Eta = new EtaRange { Earliest = last.Earliest, Latest = last.Latest },
            Sentence = "",
        };
    }
}
