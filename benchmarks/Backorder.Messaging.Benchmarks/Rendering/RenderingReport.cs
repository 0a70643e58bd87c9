using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of a race of renderers, as a page.</summary>
internal static class RenderingReport
{
    public static string Of(RenderingRace race, int output, int rounds)
    {
        var builtIn = Median(race.Turns[RenderingCommand.BuiltIn].Select(static turn => turn.Microseconds));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Rendering

            Microseconds and allocated bytes for a whole message (subject, preview, HTML, text, SMS) of three items, {output} bytes of UTF-8. Medians of {rounds} turns of 60 ms; the renderers took turns in one process, and wrote the same message, but for escaped quotes.

            | renderer | microseconds | slowest turn | of the built-in | bytes allocated | of its output |
            |---|---|---|---|---|---|

            """);
        foreach (var (name, turns) in race.Turns.OrderBy(static one => Median(one.Value.Select(static turn => turn.Microseconds))))
        {
            var (time, bytes) = (Median(turns.Select(static turn => turn.Microseconds)), Median(turns.Select(static turn => turn.Bytes)));
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {time:F1} | {turns.Max(static turn => turn.Microseconds):F1} | {time / builtIn:F2} | {bytes:F0} | {bytes / output:F1} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores.\n");
        return text.ToString();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
