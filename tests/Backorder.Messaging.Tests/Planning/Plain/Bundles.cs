namespace Backorder.Messaging.Plain;

/// <summary>Bundles leave by whole sets: a set waits for the last unit of each of its lines.</summary>
internal static class Bundles
{
    public static void WaitForWholeSets(WaitingLine[] lines)
    {
        if (!Array.Exists(lines, line => line.Line.Bundle is not null))
        {
            return;
        }

        foreach (var bundle in lines.Where(line => line.Line.Bundle is not null).GroupBy(line => line.Line.Bundle, StringComparer.Ordinal))
        {
            WaitForWholeSets([.. bundle], SetsOf(bundle));
        }
    }

    /// <summary>How many sets a bundle has: the greatest common divisor of its lines' ordered quantities.</summary>
    public static int SetsOf(IEnumerable<WaitingLine> bundle) => bundle.Aggregate(0, (sets, line) => Gcd(sets, line.Line.Quantity));

    /// <summary>How many units of one line lie there in sets that are whole, as far as the bundle's open units go.</summary>
    public static int OnHandInWholeSets(WaitingLine line, IReadOnlyList<WaitingLine> bundle)
    {
        var sets = SetsOf(bundle);
        var whole = bundle.Min(other => other.OnHand == other.Open ? sets : (Gone(other) + other.OnHand) / (other.Line.Quantity / sets));
        return Math.Clamp((whole * (line.Line.Quantity / sets)) - Gone(line), 0, line.OnHand);
    }

    private static void WaitForWholeSets(WaitingLine[] lines, int sets)
    {
        // Between two neighbouring ends no line changes its dates, so one look at each stretch is enough. A set that
        // one run begins and the next one ends has that one's dates, as the sets after it.
        var ends = new SortedSet<int> { sets };
        foreach (var line in lines)
        {
            var perSet = line.Line.Quantity / sets;
            var unit = Gone(line);
            ends.Add(unit / perSet);
            foreach (var run in line.Ships)
            {
                unit += run.Quantity;
                ends.Add(unit / perSet);
            }

            // Cancelled units can leave a set half empty, and nothing of the line in those after it.
            ends.Add((unit + perSet - 1) / perSet);
        }

        var waiting = lines.Select(_ => new List<ShipRun>()).ToArray();
        var from = 0;
        foreach (var to in ends)
        {
            if (to > from)
            {
                Wait(lines, sets, from, to, waiting);
                from = to;
            }
        }

        for (var i = 0; i < lines.Length; i++)
        {
            lines[i].Ships = waiting[i];
        }
    }

    private static void Wait(WaitingLine[] lines, int sets, int from, int to, List<ShipRun>[] waiting)
    {
        ShipRun? last = null;
        foreach (var line in lines)
        {
            if (LastRunOf(line, sets, from, to) is { } run)
            {
                last = last is { } soFar ? soFar.WaitingFor(run) : run;
            }
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var units = UnitsIn(lines[i], sets, from, to);
            if (units > 0)
            {
                waiting[i].Add(last!.Value with { Quantity = units });
            }
        }
    }

    // The run that holds the line's last open unit in the sets after `from` up to `to`.
    private static ShipRun? LastRunOf(WaitingLine line, int sets, int from, int to)
    {
        if (UnitsIn(line, sets, from, to) == 0)
        {
            return null;
        }

        var place = Math.Min((long)to * (line.Line.Quantity / sets), Gone(line) + line.Open) - Gone(line);
        foreach (var run in line.Ships)
        {
            place -= run.Quantity;
            if (place <= 0)
            {
                return run;
            }
        }

        return null;
    }

    private static int UnitsIn(WaitingLine line, int sets, int from, int to)
    {
        var perSet = line.Line.Quantity / sets;
        var first = Math.Max(from * perSet, Gone(line));
        var end = Math.Min(to * perSet, Gone(line) + line.Open);
        return Math.Max(0, end - first);
    }

    private static int Gone(WaitingLine line) => line.Line.ShippedQuantity;

    private static int Gcd(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
