using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Checks the orders. Texts and addresses are not checked here: one that cannot be sent holds its own order only.</summary>
internal static class OrdersCheck
{
    // Up to here, comparing ids with each other costs less than a set of them.
    private const int FewLines = 16;

    public static OrderPlaces Run(BackorderFacts facts, ShopDirectory shops, Dictionary<string, int> items, OrderRowsWriter rows, FactsCheck check)
    {
        var orders = facts.Orders;
        var places = new OrderPlaces(orders.Count);
        var (zones, itemOfLine) = (new HashSet<string>(StringComparer.Ordinal), new List<int>());
        Shop? shop = null;
        var root = new FactsPlace(FactPart.Orders);
        for (var i = 0; i < orders.Count && !check.IsFull; i++)
        {
            var order = orders[i];
            var place = root.At("orders", i) with { Order = order.Id };
            check.Id(place, "id", order.Id);
            check.Unique(place, "id", places.TryAdd(order.Shop, order.Id ?? "", i), order.Id ?? "");
            if ((shop is null || !string.Equals(order.Shop, shop.Id, StringComparison.Ordinal)) && !shops.TryFind(order.Shop, out shop))
            {
                check.Fault(place, "shop", $"is {SafeText.Quote(order.Shop)}, which has no options; expected a shop that was added, such as {ShopName.Main}");
            }

            Order(place, order, facts.Now, zones, check);
            itemOfLine.Clear();
            Lines(place, order, items, itemOfLine, check);
            if (!check.HasFaults)
            {
                rows.Add(i, order, shop!, CollectionsMarshal.AsSpan(itemOfLine));
            }
        }

        return places;
    }

    private static void Order(in FactsPlace place, OpenOrder order, Instant? now, HashSet<string> zones, FactsCheck check)
    {
        check.Moment(place, "placedAt", order.PlacedAt);
        if (!IsoCountries.Contains(order.ShipTo.Country))
        {
            check.Fault(place, "shipTo.country", $"is {SafeText.Quote(order.ShipTo.Country)}; expected an ISO 3166-1 alpha-2 code, such as US or GB");
        }

        if (order.TransitDays is { } transit)
        {
            check.Range(place, "transitDays.min", transit.Min, 0, 365);
            check.Range(place, "transitDays.max", transit.Max, transit.Min, 365);
        }

        check.Money(place, "amountPaid", order.AmountPaid);
        check.Id(place, "recipient.id", order.Recipient.Id);
        if (order.Recipient.TimeZone is { } zone && !zones.Contains(zone))
        {
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            {
                zones.Add(zone);
            }
            else
            {
                check.Fault(place, "recipient.timeZone", $"is {SafeText.Quote(zone)}, which is no IANA time zone; expected one such as Europe/Berlin");
            }
        }

        Law(place, order, now, check);
        if (order.Cancellation is { } cancellation)
        {
            check.Moment(place, "cancellation.at", cancellation.At);
            check.Money(place, "cancellation.amount", cancellation.Amount);
            check.Date(place, "cancellation.refundBy", cancellation.RefundBy);
        }
    }

    private static void Law(in FactsPlace place, OpenOrder order, Instant? now, FactsCheck check)
    {
        check.Moment(place, "orderComplete", order.OrderComplete);
        if (order.OrderComplete > now)
        {
            check.Fault(place, "orderComplete", "is after now; expected when the order was paid and could be shipped, or nothing");
        }

        check.Date(place, "essentialDate", order.EssentialDate);
        if (order.EssentialDate is { } essential && essential < order.PlacedAt.InUtc().Date.PlusDays(-1))
        {
            check.Fault(place, "essentialDate", "is before the order was placed; expected a day after it, or nothing");
        }

        HashSet<string>? lines = null;
        for (var i = 0; i < order.Events.Count && !check.IsFull; i++)
        {
            var recorded = order.Events[i];
            var at = place.At("events", i);
            check.Moment(at, "at", recorded.Event.At);
            check.Date(at, "until", UntilOf(recorded.Event));
            if (recorded.Event.At > now)
            {
                check.Fault(at, "at", "is after now; expected something that has happened");
            }

            if (recorded.Event is DelayEvent.Shipped && recorded.Event.At < (order.OrderComplete ?? order.PlacedAt))
            {
                check.Fault(at, "at", "is before the order was complete; expected orderComplete, or else placedAt, or later, because nothing ships before it is ordered");
            }

            foreach (var line in recorded.Lines ?? [])
            {
                if (!(lines ??= order.Lines.Select(other => other.Id).ToHashSet(StringComparer.Ordinal)).Contains(line))
                {
                    check.Fault(at, "lines", $"names {SafeText.Quote(line)}, which is no line of the order; expected one of lines[].id");
                }
            }
        }
    }

    private static LocalDate? UntilOf(DelayEvent recorded) => recorded switch
    {
        DelayEvent.NoticeSent notice => notice.Until,
        DelayEvent.Consent consent => consent.Until,
        DelayEvent.PreConsent consent => consent.Until,
        _ => null,
    };

    private static void Lines(in FactsPlace order, OpenOrder facts, Dictionary<string, int> items, List<int> itemOfLine, FactsCheck check)
    {
        var lines = facts.Lines;
        if (lines.Count == 0)
        {
            check.Fault(order, "lines", "is empty; expected at least one line");
        }

        var ids = lines.Count > FewLines ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < lines.Count && !check.IsFull; i++)
        {
            var line = lines[i];
            var place = order.At("lines", i) with { Line = line.Id };
            check.Id(place, "id", line.Id);
            check.Unique(place, "id", ids?.Add(line.Id) ?? IsFirst(lines, i), line.Id);
            if (!items.TryGetValue(line.Sku ?? "", out var item))
            {
                check.Fault(place, "sku", $"is {SafeText.Quote(line.Sku)}, which is no item of the forecast; expected one of items[].sku");
            }

            itemOfLine.Add(item);
            Quantities(place, line, facts.PlacedAt, check);
            check.Money(place, "unitPrice", line.UnitPrice);
            if (line.Currency is { } currency && (currency.Length != 3 || currency.AsSpan().ContainsAnyExceptInRange('A', 'Z')))
            {
                check.Fault(place, "currency", $"is {SafeText.Quote(currency)}; expected an ISO 4217 code of three capitals, such as USD");
            }

            check.Date(place, "promisedShipBy", line.PromisedShipBy);
            check.Date(place, "promisedDeliverBy", line.PromisedDeliverBy);
            if (line.Bundle is { } bundle)
            {
                check.Id(place, "bundle", bundle);
            }

            if (line.CommercialUnit is { } unit)
            {
                check.Id(place, "commercialUnit", unit);
            }
        }
    }

    private static bool IsFirst(IReadOnlyList<OpenOrderLine> lines, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (string.Equals(lines[i].Id, lines[place].Id, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static void Quantities(in FactsPlace place, OpenOrderLine line, Instant placedAt, FactsCheck check)
    {
        check.Range(place, "quantity", line.Quantity, 1, FactsCheck.MaxQuantity);
        check.Range(place, "cancelledQuantity", line.CancelledQuantity, 0, FactsCheck.MaxQuantity);
        long gone = line.CancelledQuantity;
        for (var i = 0; i < line.Shipments.Count && !check.IsFull; i++)
        {
            var shipment = line.Shipments[i];
            var at = place.At("shipments", i);
            check.Range(at, "quantity", shipment.Quantity, 1, FactsCheck.MaxQuantity);
            check.Moment(at, "shippedAt", shipment.ShippedAt);
            check.Moment(at, "deliveredAt", shipment.DeliveredAt);
            if (shipment.ShippedAt < placedAt)
            {
                check.Fault(at, "shippedAt", "is before the order was placed; expected placedAt or later, because nothing ships before it is ordered");
            }

            gone += shipment.Quantity;
        }

        if (gone > line.Quantity && line.Quantity > 0)
        {
            check.Fault(place, "quantity", string.Create(CultureInfo.InvariantCulture, $"is {line.Quantity}, less than the {gone} shipped and cancelled; expected at least as many"));
        }
    }
}
