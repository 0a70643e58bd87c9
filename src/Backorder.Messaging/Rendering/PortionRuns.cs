using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// Makes a line's portions few enough to read. Neighbours merge outward, so that nothing is said more precisely than it is known.
/// </summary>
internal static class PortionRuns
{
    private const int MostRuns = 3;
    private const int NeverIfAvoidable = 10_000_000;

    public static IReadOnlyList<Portion> Of(IReadOnlyList<Portion> portions)
    {
        if (portions.Count <= MostRuns)
        {
            return portions;
        }

        var runs = new List<Portion>(portions);
        while (runs.Count > MostRuns)
        {
            var best = 0;
            for (var i = 1; i < runs.Count - 1; i++)
            {
                best = Loss(runs[i], runs[i + 1]) < Loss(runs[best], runs[best + 1]) ? i : best;
            }

            runs[best] = Merge(runs[best], runs[best + 1]);
            runs.RemoveAt(best + 1);
        }

        return runs;
    }

    // How many days of precision the two lose together. One with a date and one without lose the date.
    private static int Loss(Portion one, Portion next)
    {
        if (one.Latest is null != next.Latest is null)
        {
            return NeverIfAvoidable;
        }

        var merged = Merge(one, next);
        return (2 * Width(merged)) - Width(one) - Width(next);
    }

    private static int Width(Portion portion) =>
        portion is { Earliest: { } from, Latest: { } to } ? Period.DaysBetween(from, to) : 0;

    private static Portion Merge(Portion one, Portion next) => new()
    {
        Quantity = one.Quantity + next.Quantity,
        Earliest = one.Earliest is { } from && next.Earliest is { } after ? LocalDate.Min(from, after) : null,
        Latest = one.Latest is { } to && next.Latest is { } until ? LocalDate.Max(to, until) : null,
    };
}
