using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of a run, as a page.</summary>
internal static class StartReport
{
    public static string Of(IReadOnlyList<StartRace> races, int rounds)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # The first message after a start

            Milliseconds from the start to the end of a process that does nothing, and of one that registers, plans and renders one message. Medians of {rounds} processes each, by turns.

            | program | nothing | one message | above the start of the runtime |
            |---|---|---|---|

            """);
        foreach (var race in races)
        {
            var (nothing, message) = (Median(race.Nothing), Median(race.Message));
            text.Append(CultureInfo.InvariantCulture, $"| {race.Name} | {nothing:F0} | {message:F0} | {message - nothing:F0} |\n");
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
