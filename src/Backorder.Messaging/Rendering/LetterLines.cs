using NodaTime;

namespace Backorder.Messaging;

/// <summary>The table of items and the parcels: what ships now, what waits, and what has left.</summary>
internal static class LetterLines
{
    public static LetterItems? Items(LetterFacts facts)
    {
        var (plan, book) = (facts.Plan, facts.Book);
        var ended = plan.Kind == MessageKind.Cancelled;
        if (!facts.IsOpen && !ended)
        {
            return null;
        }

        var hasBefore = false;
        var rows = new List<LetterItem>(plan.Lines.Count);
        foreach (var line in plan.Lines)
        {
            if (line.Open > 0 || (ended && line.Ordered > line.Shipped))
            {
                hasBefore |= facts.HasNews && line.Before is not null;
                rows.Add(ended ? Ended(facts, line) : Waiting(facts, line));
            }
        }

        var columns = new LetterColumns(book.ItemColumn(), book.QuantityColumn(), book.BeforeColumn(), book.NowColumn(plan.Kind, facts.HasNewDate));
        return rows.Count == 0 ? null : new(book.ItemsHeading(plan.Kind), ended ? null : ReadyNote(facts), columns, hasBefore, rows);
    }

    public static IReadOnlyList<LetterParcel> Parcels(LetterFacts facts)
    {
        var parcels = new List<LetterParcel>();
        var places = new Dictionary<(LocalDate, LocalDate?, string?, string?), List<string>>();
        foreach (var line in facts.Plan.Lines)
        {
            foreach (var shipment in line.ShippedSince)
            {
                var goods = facts.Book.Units(shipment.Quantity, line.Name);
                var left = facts.DayOf(shipment.ShippedAt);
                LocalDate? arrived = shipment.DeliveredAt is { } delivered ? facts.DayOf(delivered) : null;
                var key = (left, arrived, shipment.Carrier, shipment.TrackingUrl);
                if (places.TryGetValue(key, out var known))
                {
                    known.Add(goods);
                    continue;
                }

                places[key] = [goods];
                parcels.Add(Parcel(facts, left, arrived, shipment, places[key]));
            }
        }

        return parcels;
    }

    private static LetterParcel Parcel(LetterFacts facts, LocalDate left, LocalDate? arrived, LineShipment shipment, List<string> goods)
    {
        var (book, today) = (facts.Book, facts.Today);
        return new(
            book.ParcelShipped(left, shipment.Carrier, today),
            arrived is { } day ? book.ParcelArrived(day, today) : null,
            goods,
            book.TrackLabel(),
            HtmlUrl.Https(shipment.TrackingUrl));
    }

    private static LetterItem Ended(LetterFacts facts, PlannedLine line)
    {
        var units = line.Open > 0 ? line.Open : line.Ordered - line.Shipped;
        return new(line.Name, units, facts.Book.Number(units), "", [facts.Book.CancelledCell()], default, null);
    }

    private static LetterItem Waiting(LetterFacts facts, PlannedLine line)
    {
        var runs = PortionRuns.Of(line.Portions);
        var now = new List<string>(runs.Count);
        foreach (var run in runs)
        {
            var when = Cell(facts, SpokenRange.Of(run.Earliest, run.Latest, facts.Today));
            now.Add(runs.Count == 1 ? when : facts.Book.UnitsWhen(run.Quantity, when));
        }

        return new(line.Name, line.Open, facts.Book.Number(line.Open), facts.Book.Before(line.Before, facts.Today), now, Span(runs), facts.ReplyFor(line));
    }

    /// <summary>When something ships, for a cell: words that are wider than days come with the last day.</summary>
    public static string Cell(LetterFacts facts, SpokenRange when)
    {
        var words = facts.Book.When(when, facts.Today);
        return when.IsVague ? facts.Book.WhenWithLastDay(words, when.End, facts.Today) : words;
    }

    private static EtaRange Span(IReadOnlyList<Portion> runs)
    {
        var span = new EtaRange { Earliest = runs[0].Earliest, Latest = runs[0].Latest };
        for (var i = 1; i < runs.Count; i++)
        {
            span = Outward(span, new EtaRange { Earliest = runs[i].Earliest, Latest = runs[i].Latest });
        }

        return span;
    }

    /// <summary>The range that holds both; without a date where one of them has none.</summary>
    public static EtaRange Outward(EtaRange one, EtaRange other) => new()
    {
        Earliest = one.Earliest is { } from && other.Earliest is { } after ? LocalDate.Min(from, after) : null,
        Latest = one.Latest is { } to && other.Latest is { } until ? LocalDate.Max(to, until) : null,
    };

    private static string? ReadyNote(LetterFacts facts)
    {
        var (ready, open) = (facts.Ready, facts.Open);
        return ready == 0 || ready == open ? null
            : facts.Plan.Shipping == Shipping.AsAvailable ? facts.Book.ReadyUnitsShipFirst(ready, open)
            : facts.Book.ReadyUnitsWait(ready, open);
    }
}
