using System.Globalization;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>A market's facts as rows of comma-separated values, lines in queue order.</summary>
internal sealed class PeerTables
{
    private const int DaysAround = 150;

    public PeerTables(BackorderFacts facts)
    {
        var skus = facts.Stock.Items.Select(static (item, number) => (item.Sku, number)).ToDictionary(static one => one.Sku, static one => one.number, StringComparer.Ordinal);
        var shop = PlanningShop.Main;
        Rows =
        [
            ("item", facts.Stock.Items.Select(item => Row(skus[item.Sku], Warehouse(item.Warehouse), item.OnHand, item.Owed))),
            ("inbound", facts.Stock.Items.SelectMany(item => item.Inbound.Select((one, number) =>
                Row(skus[item.Sku], number, Warehouse(one.Warehouse), Day(one.Arrives.Latest), one.Quantity, one.Confirmed ? 1 : 0)))),
            ("calendar", PlanningShop.Warehouses.SelectMany(name => Days().Select(day => Days(shop.CalendarOf(name), day)))),
            ("warehouse", PlanningShop.Warehouses.Select(name => Today(shop.CalendarOf(name)))),
            ("line", facts.Orders
                .OrderBy(static order => order.Priority).ThenBy(static order => order.PlacedAt).ThenBy(static order => order.Id, StringComparer.Ordinal)
                .SelectMany(order => order.Lines.Select(line => (Order: order, Line: line, Sku: skus[line.Sku])))
                .OrderBy(static one => one.Sku)
                .Select(one => Row(one.Sku, one.Order.Priority, one.Order.PlacedAt.ToUnixTimeSeconds(), ShipDays.Number(one.Order), ShipDays.Number(one.Line), one.Line.OpenQuantity))),
        ];
    }

    public IReadOnlyList<(string Table, IEnumerable<string> Rows)> Rows { get; }

    private static IEnumerable<LocalDate> Days() => Enumerable.Range(-DaysAround, 2 * DaysAround).Select(PlanningShop.Now.InUtc().Date.PlusDays);

    private static string Days(WarehouseCalendar calendar, LocalDate day) => Row(
        Warehouse(calendar.Name), Day(day), Day(calendar.ReadyDate(day)), Day(calendar.AddWorkingDays(day, calendar.HandlingDays)), Day(calendar.AddWorkingDays(day, 2)));

    private static string Today(WarehouseCalendar calendar)
    {
        var local = PlanningShop.Now.InZone(calendar.Zone);
        return Row(Warehouse(calendar.Name), Day(local.Date), Day(calendar.CutOff <= local.TimeOfDay ? local.Date.PlusDays(1) : local.Date));
    }

    private static int Warehouse(string name) => Array.IndexOf(PlanningShop.Warehouses, name);

    private static int Day(LocalDate date) => ShipDays.Number(date);

    private static string Row(params IEnumerable<long> values) => string.Join(',', values.Select(static value => value.ToString(CultureInfo.InvariantCulture)));
}
