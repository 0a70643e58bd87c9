using System.Globalization;
using System.Text;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A shop with its open orders and its stock, and what its customers were told.</summary>
internal sealed record Book(BackorderShopOptions Options, ShopDirectory Shops, BackorderFacts Facts)
{
    public Instant Now => Facts.Now!.Value;

    public BackorderCalendarOptions CalendarOf(string warehouse) => Options.Calendars.TryGetValue(warehouse, out var options) ? options : new();

    public Book With(Func<StockItem, StockItem> change) => this with { Facts = Facts with { Stock = Facts.Stock with { Items = [.. Facts.Stock.Items.Select(change)] } } };

    public Book With(Func<OpenOrder, OpenOrder> change) => this with { Facts = Facts with { Orders = [.. Facts.Orders.Select(change)] } };

    public Book WithLines(Func<OpenOrderLine, OpenOrderLine> change) => With((OpenOrder order) => order with { Lines = [.. order.Lines.Select(change)] });

    public override string ToString()
    {
        var text = new StringBuilder("\n").Append(CultureInfo.InvariantCulture, $"now {Now}\n");
        foreach (var (warehouse, calendar) in Options.Calendars)
        {
            text.Append(CultureInfo.InvariantCulture, $"{warehouse}: {string.Join('/', calendar.WorkingDays)} without {string.Join('/', calendar.Holidays.Select(day => day.ToString("O", CultureInfo.InvariantCulture)))} cut-off {calendar.CutOff?.ToString("O", CultureInfo.InvariantCulture)} zone {calendar.TimeZone} dock {calendar.DockDays} handling {calendar.HandlingDays}\n");
        }

        foreach (var item in Facts.Stock.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item.Sku}@{item.Warehouse}: {item.OnHand} on hand, {item.Owed} owed; ")
                .AppendJoin(", ", item.Inbound.Select(inbound => FormattableString.Invariant($"{inbound.Id} {inbound.Quantity} {Plans.Text(inbound.Arrives.Earliest)}..{Plans.Text(inbound.Arrives.Latest)} {(inbound.Confirmed ? "" : "unconfirmed ")}@{inbound.Warehouse}")))
                .Append('\n');
        }

        foreach (var order in Facts.Orders)
        {
            text.Append(CultureInfo.InvariantCulture, $"{order.Id} {order.Shipping} priority {order.Priority} placed {order.PlacedAt}{(order.Cancellation is null ? "" : " cancelled")}: ")
                .AppendJoin(", ", order.Lines.Select(line => FormattableString.Invariant($"{line.Id}={line.Quantity}-{line.ShippedQuantity}-{line.CancelledQuantity} {line.Sku} by {Plans.Text(line.PromisedShipBy)} bundle {line.Bundle}")))
                .Append('\n');
        }

        foreach (var told in Facts.Told ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"told {told.Order}/{told.Line} {told.Kind} at {told.SentAt}, next {Plans.Text(told.NextUpdate)}, reply {told.Reply}, offer {told.Offer}: ")
                .AppendJoin(", ", told.Portions.Select(portion => FormattableString.Invariant($"{portion.Quantity}@{Plans.Text(portion.Latest)}")))
                .Append('\n');
        }

        return text.ToString();
    }
}
