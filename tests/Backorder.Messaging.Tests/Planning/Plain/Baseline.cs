using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>The dates that a customer has for a line's open units: the portions last told, else the promises.</summary>
internal sealed class Baseline
{
    private Baseline(PriorDateSource source, List<(int Quantity, LocalDate? Latest)> runs)
    {
        Source = source;
        Runs = runs;
    }

    public PriorDateSource Source { get; }

    /// <summary>Open units in queue order with the last day named for them, null where the customer was told that there is none.</summary>
    public List<(int Quantity, LocalDate? Latest)> Runs { get; }

    /// <summary>The last day named for any of the units; null where one of them has none.</summary>
    public LocalDate? Latest => Runs.Exists(run => run.Latest is null) ? null : Runs.Max(run => run.Latest);

    public bool HasUndatedUnit => Runs.Exists(run => run.Latest is null);

    /// <summary>What the customer has, the one that speaks first; to ship and to deliver are promises of their own, and either can be broken.</summary>
    public static IEnumerable<Baseline> Of(WaitingOrder order, WaitingLine line)
    {
        if (order.History.DatesOf(line.Line.Id) is { } told)
        {
            yield return new Baseline(PriorDateSource.Told, Remaining(told, line));
            yield break;
        }

        if (line.Line.PromisedShipBy is { } shipBy)
        {
            yield return new Baseline(PriorDateSource.PromisedShipBy, [(line.Open, shipBy)]);
        }

        if (line.Line.PromisedDeliverBy is { } deliverBy)
        {
            yield return new Baseline(PriorDateSource.PromisedDeliverBy, [(line.Open, deliverBy)]);
        }
    }

    // Shipped units come off the front of what was told, cancelled ones off the end.
    private static List<(int, LocalDate?)> Remaining(ToldLine told, WaitingLine line)
    {
        var shipped = line.Line.Shipments.Where(shipment => shipment.ShippedAt > told.SentAt).Sum(shipment => (long)shipment.Quantity);
        var left = line.Open;
        var runs = new List<(int, LocalDate?)>();
        foreach (var portion in told.Portions)
        {
            var gone = Math.Min(shipped, portion.Quantity);
            shipped -= gone;
            var units = Math.Min(left, portion.Quantity - (int)gone);
            if (units > 0)
            {
                runs.Add((units, portion.Latest));
                left -= units;
            }
        }

        // Units beyond what was told share its last word.
        if (left > 0)
        {
            runs.Add((left, told.Portions.Count == 0 ? null : told.Portions[^1].Latest));
        }

        return runs;
    }
}
