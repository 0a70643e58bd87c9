using NodaTime;

namespace Backorder.Messaging;

/// <summary>Walks the whole ledger, a page at a time.</summary>
internal sealed class ScorecardReader(IBackorderLedger ledger, ShopDirectory shops)
{
    private const int Page = 500;

    public async Task<PromiseScorecard> ReadAsync(Instant now, CancellationToken cancellationToken)
    {
        var overall = new ScoreTally();
        var unknown = new ScoreTally();
        var suppliers = new SortedDictionary<string, ScoreTally>(StringComparer.Ordinal);
        OrderRef? after = null;
        while (true)
        {
            var view = await ledger.ReadAsync(new LedgerQuery.Page { After = after, Max = Page }, cancellationToken).ConfigureAwait(false);
            if (view.Orders.Count == 0)
            {
                return ToScorecard(overall, suppliers, unknown);
            }

            after = view.Orders[^1];
            foreach (var line in Lines(view, now))
            {
                overall.Add(line);
                Of(line.Supplier).Add(line);
            }
        }

        ScoreTally Of(string? supplier) => supplier is null ? unknown : suppliers.TryGetValue(supplier, out var tally) ? tally : suppliers[supplier] = new ScoreTally();
    }

    private IEnumerable<KeptLine> Lines(LedgerView view, Instant now)
    {
        var told = view.Told.ToLookup(static message => new OrderRef { Shop = message.Shop, Order = message.Order });
        var events = view.Events.ToLookup(static happened => new OrderRef { Shop = happened.Shop, Order = happened.Order });
        return view.Orders.SelectMany(order =>
        {
            var zone = shops.TryFind(order.Shop, out var shop) ? shop.MainCalendar.Zone : DateTimeZone.Utc;
            return KeptLine.Of(told[order], [.. events[order]], zone, now.InZone(zone).Date);
        });
    }

    private static PromiseScorecard ToScorecard(ScoreTally overall, SortedDictionary<string, ScoreTally> suppliers, ScoreTally unknown)
    {
        var scores = suppliers.Select(static one => new SupplierScore { Supplier = one.Key, Score = one.Value.ToScore() }).ToList();
        if (unknown.ToScore() is { Told: > 0 } rest)
        {
            scores.Add(new SupplierScore { Supplier = null, Score = rest });
        }

        return new PromiseScorecard { Overall = overall.ToScore(), Suppliers = scores };
    }
}
