using NodaTime;

namespace Backorder.Messaging;

/// <summary>Turns ready days into ship days: calendars, sets of a bundle, and lines that wait for each other.</summary>
internal static class ShipSchedule
{
    /// <summary>Longer than any change of clocks turns a day back.</summary>
    public static readonly Duration LongAgo = Duration.FromDays(2);

    public static void Fill(WaitingOrder order, Instant now)
    {
        foreach (var line in order.Lines)
        {
            line.Ships = Ships(line, order.Order.PlacedAt, now);
        }

        Bundles.WaitForWholeSets(order.Lines);
        if (order.ShipsTogether)
        {
            WaitForTheLast(order.Lines);
            return;
        }

        foreach (var unit in order.Lines.Where(line => line.Line.CommercialUnit is not null).GroupBy(line => line.Line.CommercialUnit, StringComparer.Ordinal))
        {
            WaitForTheLast([.. unit]);
        }
    }

    // Units leave on the later of two days: when work that starts now is done, and when they are ready.
    public static List<ShipRun> Ships(WaitingLine line, Instant placedAt, Instant now)
    {
        var ships = new List<ShipRun>(line.Units.Count);
        if (line.Units.Count == 0)
        {
            return ships;
        }

        var calendar = line.Supply.Calendar;
        var fromNow = placedAt <= now ? line.Supply.ShipsFromNow : calendar.ShipDate(placedAt);
        LocalDate? fromOrder = null;
        foreach (var run in line.Units)
        {
            // Work on an order of days ago could start before today, and so before they are ready.
            var isReadyLater = now - placedAt >= LongAgo && run.ReadyLatest >= fromNow;
            ships.Add(new ShipRun(
                run.Quantity,
                Later(fromNow, run.ReadyEarliest),
                Later(fromNow, run.ReadyLatest),
                isReadyLater ? run.ReadyLatest : Later(fromOrder ??= calendar.ShipDate(placedAt), run.ReadyLatest)));
        }

        return ships;
    }

    private static LocalDate? Later(LocalDate start, LocalDate? ready) => ready is { } day ? LocalDate.Max(start, day) : null;

    private static void WaitForTheLast(WaitingLine[] all)
    {
        var lines = Array.FindAll(all, line => !line.IsBeingCancelled);
        ShipRun? last = null;
        foreach (var line in lines)
        {
            foreach (var run in line.Ships)
            {
                last = last is { } soFar ? soFar.WaitingFor(run) : run;
            }
        }

        foreach (var line in lines)
        {
            if (line.Open > 0 && last is { } whole)
            {
                line.Ships = [whole with { Quantity = line.Open }];
            }
        }
    }
}
