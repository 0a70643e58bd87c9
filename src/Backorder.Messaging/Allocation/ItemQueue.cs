namespace Backorder.Messaging;

/// <summary>One item's queue: how much of it has been served, and what is held for offers.</summary>
internal sealed class ItemQueue(StockItem item, int place)
{
    private long _offered;

    public StockItem Item { get; } = item;

    /// <summary>Its place in the forecast.</summary>
    public int Place { get; } = place;

    /// <summary>Units that come before the next one in the queue; units owed elsewhere come first.</summary>
    public long Served { get; private set; } = item.Owed;

    /// <summary>Serves units, whenever they are ready.</summary>
    public void Serve(long units) => Served += units;

    /// <summary>Holds units for an offer made in this run.</summary>
    /// <param name="units">How many.</param>
    /// <param name="own">Units of it that an older offer holds for the same line already.</param>
    /// <returns>False where fewer are free; nothing is held then.</returns>
    public bool TryOffer(int units, int own)
    {
        // Below nothing where more is waited for than lies there; then not even the older offer can be kept.
        var free = Item.OnHand - Served - _offered;
        if (free + own < units)
        {
            return false;
        }

        _offered += Math.Max(0, units - own);
        return true;
    }
}
