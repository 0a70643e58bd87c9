namespace Backorder.Messaging;

/// <summary>Checks what was told. Orders and lines that the facts do not hold are passed over: they are closed by now.</summary>
internal static class ToldCheck
{
    public static void Run(BackorderFacts facts, FactsCheck check)
    {
        var told = facts.Told ?? [];
        var root = new FactsPlace(FactPart.Told);
        for (var i = 0; i < told.Count && !check.IsFull; i++)
        {
            var line = told[i];
            var place = root.At("told", i) with { Order = line.Order, Line = line.Line };
            check.Id(place, "order", line.Order);
            check.Moment(place, "sentAt", line.SentAt);
            check.Date(place, "nextUpdate", line.NextUpdate);
            check.Moment(place, "repliedAt", line.RepliedAt);
            if (line.RepliedAt < line.SentAt)
            {
                check.Fault(place, "repliedAt", "is before sentAt; expected an answer that came after the message");
            }

            for (var p = 0; p < line.Portions.Count && !check.IsFull; p++)
            {
                var at = place.At("portions", p);
                check.Range(at, "quantity", line.Portions[p].Quantity, 1, FactsCheck.MaxQuantity);
                check.Window(at, line.Portions[p].Earliest, line.Portions[p].Latest);
            }

            if (line.Offer is { } offer)
            {
                check.Range(place, "offer.quantity", offer.Quantity, 1, FactsCheck.MaxQuantity);
            }
        }
    }
}
