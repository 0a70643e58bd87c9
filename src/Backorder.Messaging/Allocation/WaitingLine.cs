using NodaTime;

namespace Backorder.Messaging;

/// <summary>A line with its place in the queue turned into dates.</summary>
internal sealed class WaitingLine
{
    public required OpenOrderLine Line { get; init; }

    /// <summary>Units that still wait; none once the order is cancelled.</summary>
    public required int Open { get; init; }

    /// <summary>The supply that serves it: the substitute's, once a swap was accepted.</summary>
    public required SupplyLayers Supply { get; init; }

    /// <summary>The substitute that the customer has accepted; null: none.</summary>
    public Substitute? Swapped { get; init; }

    /// <summary>When the accepted swap was offered; null: none was.</summary>
    public Instant? SwappedAt { get; init; }

    public string Sku => Supply.Item.Sku;

    public string Name => Swapped?.Name ?? Line.Name;

    /// <summary>Whether only its cancellation is left to be recorded, so that no other line waits for it.</summary>
    public bool IsBeingCancelled { get; init; }

    /// <summary>Where it stands in law; null where no unit is open.</summary>
    public LineLaw? Law { get; init; }

    /// <summary>Where its units come from, in queue order.</summary>
    public ArraySegment<UnitRun> Units { get; set; } = [];

    /// <summary>When they can leave, in queue order, once lines, sets and calendars have had their say.</summary>
    public List<ShipRun> Ships { get; set; } = [];

    /// <summary>Open units that lie there for it.</summary>
    public int OnHand => UnitRun.OnHandOf(Units);

    /// <summary>The day by which its last unit ships; null where one of them has none, or none is open.</summary>
    public LocalDate? LastDay
    {
        get
        {
            LocalDate? last = null;
            foreach (var run in Ships)
            {
                if (run.Latest is not { } day)
                {
                    return null;
                }

                last = last is { } soFar ? LocalDate.Max(soFar, day) : day;
            }

            return last;
        }
    }

    /// <summary>The line's units by range: neighbours with equal dates are one portion.</summary>
    public List<Portion> Portions()
    {
        var portions = new List<Portion>(Ships.Count);
        foreach (var run in Ships)
        {
            if (portions.Count > 0 && portions[^1] is var last && last.Earliest == run.Earliest && last.Latest == run.Latest)
            {
                portions[^1] = last with { Quantity = last.Quantity + run.Quantity };
            }
            else
            {
                portions.Add(new Portion { Quantity = run.Quantity, Earliest = run.Earliest, Latest = run.Latest });
            }
        }

        return portions;
    }
}
