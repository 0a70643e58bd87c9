namespace Backorder.Messaging;

/// <summary>The lines that a message speaks about.</summary>
internal static class PlannedLines
{
    public static List<PlannedLine> Of(OrderView view, MessageKind kind)
    {
        var lines = new List<PlannedLine>(view.Changes.Length);
        var next = 0;
        foreach (var change in view.Changes)
        {
            // Those that wait stand in the same sequence.
            var waits = next < view.Open.Length && ReferenceEquals(view.Open[next], change);
            next += waits ? 1 : 0;
            var shipped = Shipped(view, change.Line, kind);
            if (waits || shipped.Count > 0 || kind is MessageKind.Cancelled)
            {
                lines.Add(Of(change, waits, shipped));
            }
        }

        return lines;
    }

    /// <summary>The currency of an order's amounts; null where its lines name none or several.</summary>
    public static string? CurrencyOf(OpenOrder order)
    {
        string? currency = null;
        foreach (var line in order.Lines)
        {
            if (line.Currency is { } named && currency is not null && !string.Equals(named, currency, StringComparison.Ordinal))
            {
                return null;
            }

            currency ??= line.Currency;
        }

        return currency;
    }

    private static PlannedLine Of(LineChange change, bool waits, IReadOnlyList<LineShipment> shipped) => new()
    {
        Line = change.Line.Line.Id,
        Sku = change.Line.Sku,
        Name = change.Line.Name,
        Ordered = change.Line.Line.Quantity,
        Shipped = change.Line.Line.ShippedQuantity,
        UnitPrice = change.Line.Swapped is { } swapped ? swapped.UnitPrice : change.Line.Line.UnitPrice,
        Currency = change.Line.Line.Currency,
        Portions = waits ? change.Line.Portions() : [],
        Before = waits && change.Before is { } before ? new PriorDate { Latest = before.Latest, Source = before.Source } : null,
        OnHand = waits ? change.Line.OnHand : 0,
        ShippedSince = shipped,
        Supplier = waits ? SupplierOf(change.Line) : null,
        MustNotifyBy = waits && change.Law is { Proposal.IsDelayNotice: true } law ? law.Before.MustNotifyBy : null,
    };

    // The last unit's: it decides when the line is whole.
    private static string? SupplierOf(WaitingLine line) => line.Units.Count > 0 ? (line.Units[^1].Latest ?? line.Units[^1].Earliest)?.Inbound?.Supplier : null;

    // After delivery everything that was sent is spoken of, not only what is new.
    private static IReadOnlyList<LineShipment> Shipped(OrderView view, WaitingLine line, MessageKind kind) =>
        kind is MessageKind.AfterCare ? line.Line.Shipments : view.ShippedSince(line);
}
