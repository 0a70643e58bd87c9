using NodaTime;

namespace Backorder.Messaging;

/// <summary>An order at the moment of looking: the app's present facts, and what the ledger knows.</summary>
internal sealed class OrderNow
{
    private readonly BackorderFacts _facts;
    private readonly ShopDirectory _shops;
    private readonly DelayRuleCatalog _rules;

    public OrderNow(OpenOrder order, BackorderFacts facts, LedgerView view, Instant at, ShopDirectory shops, DelayRuleCatalog rules)
    {
        (Order, View, At) = (order, view, at);
        (_facts, _shops, _rules) = (facts, shops, rules);
        Standing = History.Standing(view);
        Newest = History.Newest(view);
    }

    public OpenOrder Order { get; }

    public LedgerView View { get; }

    public Instant At { get; }

    /// <summary>The answers that stand.</summary>
    public IReadOnlyList<OrderEvent.ChoiceMade> Standing { get; }

    /// <summary>The newest message that reached the customer; null: none has.</summary>
    public ToldMessage? Newest { get; }

    /// <summary>Whether nothing of the order is left to decide about, and why.</summary>
    public ChoiceRefusal? End => EndOf(line: null);

    /// <summary>Whether nothing is left of a line, or of the whole order, and why.</summary>
    public ChoiceRefusal? EndOf(string? line)
    {
        if (Order.Cancellation is not null || History.Cancellation(View.Events) is not null)
        {
            return ChoiceRefusal.Cancelled;
        }

        var hasLeft = View.Events.OfType<OrderEvent.Shipped>().Any(static shipped => shipped.Line is null);
        var lines = Order.Lines.Where(one => line is null || one.Id == line).ToList();
        return hasLeft || lines.TrueForAll(static one => one.OpenQuantity == 0)
            ? hasLeft || lines.Exists(static one => one.ShippedQuantity > 0) ? ChoiceRefusal.Shipped : ChoiceRefusal.Cancelled
            : null;
    }

    /// <summary>Whether the units of a swap that was offered in a message would be there if it were taken now: in its place in the queue, behind whoever comes first.</summary>
    public bool HasSwap(Choice swap)
    {
        var told = (_facts.Told ?? []).ToList();
        var newest = told.FindLastIndex(line => IsOurs(line) && line.BouncedAt is null && (line.Line is null || line.Line == swap.Line));
        var offered = newest < 0 ? new ToldLine { Shop = Order.Shop, Order = Order.Id, Kind = MessageKind.FirstDelay, SentAt = At } : told[newest];
        told.Remove(offered);
        told.Add(offered with { Line = swap.Line, Reply = ChoiceKind.Swap, RepliedAt = Instant.Max(At, offered.SentAt), Offer = new SwapOffer { Sku = swap.Sku!, Quantity = swap.Quantity ?? 1 } });
        var line = LineOf(swap.Line, _facts with { Told = told });
        return line?.Swapped?.Sku == swap.Sku && line?.OnHand >= line?.Open;
    }

    /// <summary>Whether what a split would send at once lies there.</summary>
    public bool HasReady(Choice split) => LineOf(split.Line, _facts) is { } line && line.OnHand >= (split.Quantity ?? 1);

    /// <summary>The name of an item that can take a line's place; its SKU where the shop no longer offers it.</summary>
    public Alternative AlternativeFor(Choice swap)
    {
        var sku = Order.Lines.FirstOrDefault(line => line.Id == swap.Line)?.Sku;
        var substitute = _facts.Stock.Substitutes.FirstOrDefault(one => one.For == sku && one.Sku == swap.Sku);
        return new Alternative { Line = swap.Line ?? "", Sku = swap.Sku!, Name = substitute?.Name ?? swap.Sku!, Quantity = swap.Quantity ?? 1, UnitPrice = substitute?.UnitPrice };
    }

    private WaitingLine? LineOf(string? line, BackorderFacts facts) =>
        RunFacts.Join(facts, _shops, _rules).Find(Order.Shop, Order.Id)!.Lines
            .FirstOrDefault(one => line is null || one.Line.Id == line);

    private bool IsOurs(ToldLine line) => line.Order == Order.Id && line.Shop == Order.Shop;
}
