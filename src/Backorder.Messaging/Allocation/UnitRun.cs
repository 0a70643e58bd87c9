using NodaTime;

namespace Backorder.Messaging;

/// <summary>Units that follow each other in the queue and come from the same two layers.</summary>
/// <param name="Quantity">Whole units, at least 1.</param>
/// <param name="Earliest">The layer with which the first sum reaches them; null: none does.</param>
/// <param name="Latest">The layer with which the second sum reaches them; null: none does.</param>
internal readonly record struct UnitRun(int Quantity, SupplyLayer? Earliest, SupplyLayer? Latest)
{
    /// <summary>Whether they lie there.</summary>
    public bool OnHand => Latest is { Inbound: null };

    public LocalDate? ReadyEarliest => Earliest?.Ready;

    public LocalDate? ReadyLatest => Latest?.Ready;

    /// <summary>How many units lie there.</summary>
    public static int OnHandOf(ReadOnlySpan<UnitRun> runs)
    {
        var units = 0;
        foreach (ref readonly var run in runs)
        {
            units += run.OnHand ? run.Quantity : 0;
        }

        return units;
    }
}
