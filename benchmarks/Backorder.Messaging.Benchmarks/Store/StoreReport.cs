using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of a run, as a page.</summary>
internal static class StoreReport
{
    public static string Of(IReadOnlyList<StoreRace> races, int rounds)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Claim and complete

            Milliseconds for a batch of {StoreRace.Batch} messages: claimed, begun, accepted with what was told and the next update. Medians of {rounds} turns of {StoreRace.Messages} messages; the store and the bare loop took turns in one process, on the same tables.

            | database | store | bare loop | store's speed |
            |---|---|---|---|

            """);
        foreach (var race in races)
        {
            var (store, bare) = (Median(race.Store), Median(race.Bare));
            text.Append(CultureInfo.InvariantCulture, $"| {race.Name} | {store:F1} | {bare:F1} | {bare / store:P0} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores.\n");
        return text.ToString();
    }

    private static double Median(IReadOnlyList<double> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
