using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>Units of a line that can leave on the same days.</summary>
/// <param name="Quantity">Whole units, at least 1.</param>
/// <param name="Earliest">The first day; null: no supply is known.</param>
/// <param name="Latest">The last day, as it can be kept from now on; null: no day to rely on.</param>
/// <param name="FactLatest">The last day by the facts alone, whatever day it is today: what moves only because time passes is not a delay.</param>
internal readonly record struct ShipRun(int Quantity, LocalDate? Earliest, LocalDate? Latest, LocalDate? FactLatest)
{
    /// <summary>The same units once they wait for other ones as well.</summary>
    public ShipRun WaitingFor(ShipRun other) =>
        new(Quantity, Last(Earliest, other.Earliest), Last(Latest, other.Latest), Last(FactLatest, other.FactLatest));

    private static LocalDate? Last(LocalDate? a, LocalDate? b) => a is null || b is null ? null : a > b ? a : b;
}
