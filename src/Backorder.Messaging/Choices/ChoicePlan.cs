using NodaTime;

namespace Backorder.Messaging;

/// <summary>A plan once more: what a message said, about what is still open, with the choices of a link. For the page's sentences only.</summary>
internal static class ChoicePlan
{
    public static MessagePlan Of(ChoiceGrant said, ChoiceGrant link, OrderNow now)
    {
        var order = now.Order;
        var lines = order.Lines.Select(line => Line(line, said.Lines.FirstOrDefault(one => one.Line == line.Id))).ToList();
        var portions = lines.SelectMany(static line => line.Portions).ToList();
        return new MessagePlan
        {
            Shop = order.Shop,
            Order = order.Id,
            PlacedAt = order.PlacedAt,
            Recipient = new Recipient { Id = "", TimeZone = link.TimeZone },
            Language = link.Language,
            Kind = said.Kind,
            Ordinal = said.Ordinal,
            PlannedAt = said.PlannedAt,

            // Its words are those of the day on which they were said.
            Today = said.PlannedAt.InZone(DateTimeZoneProviders.Tzdb[link.TimeZone]).Date,
            Channels = [],
            Payment = order.Payment,
            Shipping = order.Shipping,
            PartShipped = order.Lines.Any(static line => line.ShippedQuantity > 0) && order.Lines.Any(static line => line.OpenQuantity > 0),
            Reason = said.Reason,
            Lines = lines,
            Eta = new EtaRange
            {
                Earliest = portions.TrueForAll(static one => one.Earliest is not null) ? portions.Max(static one => one.Earliest) : null,
                Latest = portions.TrueForAll(static one => one.Latest is not null) ? portions.Max(static one => one.Latest) : null,
            },
            Alternatives = [.. link.Choices.Where(static one => one.Choice.Kind == ChoiceKind.Swap).Select(one => now.AlternativeFor(one.Choice))],
            Choices = [.. link.Choices.Select(static one => one.Choice)],
            Reply = said.Reply,
            NextUpdate = said.NextUpdate,
        };
    }

    private static PlannedLine Line(OpenOrderLine line, GrantedLine? said) => new()
    {
        Line = line.Id,
        Sku = line.Sku,
        Name = line.Name,
        Ordered = line.Quantity,

        // Of a line that has left, all its units are named.
        Shipped = line.OpenQuantity == 0 ? 0 : line.ShippedQuantity,
        UnitPrice = line.UnitPrice,
        Currency = line.Currency,
        Portions = said is null ? [] : Last(said.Portions, line.OpenQuantity),
        Before = said?.Before,
        Reply = said?.Reply,
    };

    // What has left since came off the front.
    private static List<Portion> Last(IReadOnlyList<Portion> portions, int units)
    {
        var last = new List<Portion>();
        for (var i = portions.Count - 1; i >= 0 && units > 0; i--)
        {
            var quantity = Math.Min(units, portions[i].Quantity);
            last.Insert(0, portions[i] with { Quantity = quantity });
            units -= quantity;
        }

        return last;
    }
}
