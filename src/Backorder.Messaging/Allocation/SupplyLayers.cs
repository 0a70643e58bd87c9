using NodaTime;

namespace Backorder.Messaging;

/// <summary>All supply of one item, twice in a row: by the first day on which each part can be ready, and by the last.</summary>
/// <remarks>The u-th unit in the queue is ready from the first day on which the first sum reaches u, and by the first day on which the second does.</remarks>
internal sealed class SupplyLayers
{
    private readonly Instant _now;
    private Instant? _nextTurn;

    private SupplyLayers(StockItem item, WarehouseCalendar calendar, SupplyLayer[] byEarliest, SupplyLayer[] byLatest, Instant? nextOverdueAt, Instant now)
    {
        _now = now;
        ShipsFromNow = calendar.ShipDate(now);
        NextOverdueAt = nextOverdueAt;
        Item = item;
        Calendar = calendar;
        ByEarliest = byEarliest;
        ByLatest = byLatest;
    }

    public StockItem Item { get; }

    /// <summary>The calendar of the warehouse that the item ships from.</summary>
    public WarehouseCalendar Calendar { get; }

    /// <summary>The day on which what lies there leaves, if work starts now.</summary>
    public LocalDate ShipsFromNow { get; }

    /// <summary>When the warehouse's day turns next.</summary>
    public Instant NextTurn => _nextTurn ??= Calendar.NextTurn(_now);

    public SupplyLayer[] ByEarliest { get; }

    /// <summary>Without what nobody has confirmed and what is overdue: these give no day to rely on.</summary>
    public SupplyLayer[] ByLatest { get; }

    /// <summary>When the next shipment that counts today becomes overdue, should it not have come; null: none will.</summary>
    public Instant? NextOverdueAt { get; }

    public static SupplyLayers Of(StockItem item, Func<string, WarehouseCalendar> calendarOf, Instant now)
    {
        var byEarliest = new List<SupplyLayer>(item.Inbound.Count + 1);
        var byLatest = new List<SupplyLayer>(item.Inbound.Count + 1);
        if (item.OnHand > 0)
        {
            byEarliest.Add(SupplyLayer.OnHand(item.OnHand));
            byLatest.Add(SupplyLayer.OnHand(item.OnHand));
        }

        Instant? nextOverdue = null;
        foreach (var inbound in item.Inbound)
        {
            var calendar = calendarOf(inbound.Warehouse);
            var today = calendar.DateOf(now);
            var overdueFrom = OverdueFrom(inbound, calendar);
            var overdue = today >= overdueFrom;
            byEarliest.Add(new SupplyLayer(overdue ? today : calendar.ReadyDate(inbound.Arrives.Earliest), inbound.Quantity, inbound));
            if (inbound.Confirmed && !overdue)
            {
                byLatest.Add(new SupplyLayer(calendar.ReadyDate(inbound.Arrives.Latest), inbound.Quantity, inbound));
                var turn = calendar.Zone.AtLeniently(overdueFrom.AtMidnight()).ToInstant();
                nextOverdue = nextOverdue is { } soFar ? Instant.Min(soFar, turn) : turn;
            }
        }

        byEarliest.Sort(SupplyLayer.ByReadyDay);
        byLatest.Sort(SupplyLayer.ByReadyDay);
        return new SupplyLayers(item, calendarOf(item.Warehouse), [.. byEarliest], [.. byLatest], nextOverdue, now);
    }

    // From two business days after its last day, a shipment that has not come says nothing any more about when it will.
    private static LocalDate OverdueFrom(InboundShipment inbound, WarehouseCalendar calendar) => calendar.AddWorkingDays(inbound.Arrives.Latest, 2);
}
