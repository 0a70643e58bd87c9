namespace Backorder.Messaging.Plain;

/// <summary>What the queue has taken of each item, and what is left to offer.</summary>
internal sealed class AllocatedStock
{
    private readonly Dictionary<string, SupplyCursor> _cursors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _offered = new(StringComparer.Ordinal);

    /// <summary>The cursor of an item's queue; units owed elsewhere come first.</summary>
    public SupplyCursor CursorOf(StockItem item)
    {
        if (!_cursors.TryGetValue(item.Sku, out var cursor))
        {
            _cursors.Add(item.Sku, cursor = new SupplyCursor());
            cursor.Skip(item.Owed);
        }

        return cursor;
    }

    /// <summary>Holds units for an offer made in this run.</summary>
    /// <param name="item">The item offered.</param>
    /// <param name="units">How many.</param>
    /// <param name="own">Units of it that an older offer holds for the same line already.</param>
    /// <returns>False where fewer are free; nothing is held then.</returns>
    public bool TryOffer(StockItem item, int units, int own)
    {
        // Below nothing where more is waited for than lies there; then not even the older offer can be kept.
        var free = item.OnHand - CursorOf(item).Served - _offered.GetValueOrDefault(item.Sku);
        if (free + own < units)
        {
            return false;
        }

        _offered[item.Sku] = _offered.GetValueOrDefault(item.Sku) + Math.Max(0, units - own);
        return true;
    }
}
