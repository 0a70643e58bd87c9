using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>Checks a stock forecast.</summary>
internal static class StockCheck
{
    private static readonly Duration Oldest = Duration.FromDays(366);

    public static Dictionary<string, int> Run(BackorderFacts facts, FactsCheck check)
    {
        var root = new FactsPlace(FactPart.Stock);
        check.Moment(root, "asOf", facts.Stock.AsOf);
        check.Moment(root, "now", facts.Now);
        if (facts.Now < facts.Stock.AsOf)
        {
            check.Fault(root, "asOf", $"is {InstantPattern.ExtendedIso.Format(facts.Stock.AsOf)}, after now ({InstantPattern.ExtendedIso.Format(facts.Now.Value)}); expected a forecast that is known by now");
        }

        if (facts.Now is { } now && now - facts.Stock.AsOf > Oldest)
        {
            check.Fault(root, "asOf", $"is {InstantPattern.ExtendedIso.Format(facts.Stock.AsOf)}, more than a year before now ({InstantPattern.ExtendedIso.Format(now)}); expected a forecast of these days, and a clock that is right");
        }

        var skus = new Dictionary<string, int>(facts.Stock.Items.Count, StringComparer.Ordinal);
        for (var i = 0; i < facts.Stock.Items.Count && !check.IsFull; i++)
        {
            Item(root.At("items", i), facts.Stock.Items[i], i, skus, check);
        }

        var pairs = new HashSet<(string, string)>();
        for (var i = 0; i < facts.Stock.Substitutes.Count && !check.IsFull; i++)
        {
            Substitute(root.At("substitutes", i), facts.Stock.Substitutes[i], skus, pairs, check);
        }

        return skus;
    }

    private static void Item(in FactsPlace place, StockItem item, int number, Dictionary<string, int> skus, FactsCheck check)
    {
        check.Id(place, "sku", item.Sku);
        check.Unique(place, "sku", skus.TryAdd(item.Sku ?? "", number), item.Sku!);
        check.Range(place, "onHand", item.OnHand, 0, FactsCheck.MaxQuantity);
        check.Range(place, "owed", item.Owed, 0, FactsCheck.MaxQuantity);
        check.Id(place, "warehouse", item.Warehouse);
        HashSet<string>? ids = null;
        for (var i = 0; i < item.Inbound.Count && !check.IsFull; i++)
        {
            var inbound = item.Inbound[i];
            var at = place.At("inbound", i);
            check.Id(at, "id", inbound.Id);
            check.Unique(at, "id", (ids ??= new(StringComparer.Ordinal)).Add(inbound.Id), inbound.Id);
            check.Range(at, "quantity", inbound.Quantity, 1, FactsCheck.MaxQuantity);
            check.Window(at, inbound.Arrives.Earliest, inbound.Arrives.Latest);
            check.Id(at, "warehouse", inbound.Warehouse);
        }
    }

    private static void Substitute(in FactsPlace place, Substitute substitute, Dictionary<string, int> skus, HashSet<(string, string)> pairs, FactsCheck check)
    {
        if (!IsItem(skus, substitute.For))
        {
            check.Fault(place, "for", $"is {SafeText.Quote(substitute.For)}, which is no item of the forecast; expected one of items[].sku");
        }

        if (!IsItem(skus, substitute.Sku))
        {
            check.Fault(place, "sku", $"is {SafeText.Quote(substitute.Sku)}, which is no item of the forecast; expected one of items[].sku");
        }

        if (string.Equals(substitute.For, substitute.Sku, StringComparison.Ordinal))
        {
            check.Fault(place, "sku", $"is {SafeText.Quote(substitute.Sku)}, the same as for; expected another item");
        }

        check.Unique(place, "sku", pairs.Add((substitute.For, substitute.Sku)), substitute.Sku);
        check.Money(place, "unitPrice", substitute.UnitPrice);
    }

    private static bool IsItem(Dictionary<string, int> skus, string? sku) => sku is not null && skus.ContainsKey(sku);
}
