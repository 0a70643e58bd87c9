using NodaTime;

namespace Backorder.Messaging;

/// <summary>All supply as one shop's calendars see it, each item when it is first asked for.</summary>
internal sealed class ShopSupply
{
    private readonly ItemQueue[] _items;
    private readonly SupplyCursor?[] _cursors;
    private readonly Dictionary<string, WarehouseCalendar> _calendars = new(StringComparer.Ordinal);
    private readonly Instant _now;

    public ShopSupply(Shop shop, ItemQueue[] items, Instant now)
    {
        (Shop, _items, _now) = (shop, items, now);
        _cursors = new SupplyCursor?[items.Length];
    }

    public Shop Shop { get; }

    /// <summary>The cursor of an item.</summary>
    /// <param name="item">Its place in the forecast.</param>
    public SupplyCursor Of(int item) => _cursors[item] ??= new SupplyCursor(_items[item], SupplyLayers.Of(_items[item].Item, CalendarOf, _now));

    // A warehouse without options gets a calendar made for it, which is to be one calendar a run.
    private WarehouseCalendar CalendarOf(string warehouse)
    {
        if (!_calendars.TryGetValue(warehouse, out var calendar))
        {
            _calendars.Add(warehouse, calendar = Shop.CalendarOf(warehouse));
        }

        return calendar;
    }
}
