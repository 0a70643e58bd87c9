using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of a race of renderers, as a page.</summary>
internal static class RenderingReport
{
    public const int ShortLines = 10;
    public const int LongLines = 10_000;
    public const string Short = "ten lines";
    public const string Long = "10,000 lines";

    public static string Of(RenderingRace race, RenderingRace lines, int output, int rounds)
    {
        var builtIn = Median(race.Turns[RenderingContestants.BuiltIn].Select(static turn => turn.Microseconds));
        var byHand = Median(race.Turns[RenderingContestants.ByHand].Select(static turn => turn.Microseconds));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Rendering

            Microseconds and allocated bytes for a whole message (subject, preview, HTML, text, SMS) of three items, {output} bytes of UTF-8. Medians of {rounds} turns of 60 ms; the renderers took turns in one process, and wrote the same message, but for characters that HTML may write in two ways.

            | renderer | microseconds | slowest turn | of by hand | of the built-in | bytes allocated | of its output |
            |---|---|---|---|---|---|---|

            """);
        foreach (var (name, turns) in race.Turns.OrderBy(static one => Median(one.Value.Select(static turn => turn.Microseconds))))
        {
            var (time, bytes) = (Median(turns.Select(static turn => turn.Microseconds)), Median(turns.Select(static turn => turn.Bytes)));
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {time:F1} | {turns.Max(static turn => turn.Microseconds):F1} | {time / byHand:F2} | {time / builtIn:F2} | {bytes:F0} | {bytes / output:F1} |\n");
        }

        var (ofShort, ofLong) = (Median(lines.Turns[Short].Select(static turn => turn.Microseconds)) / ShortLines, Median(lines.Turns[Long].Select(static turn => turn.Microseconds)) / LongLines);
        text.Append(CultureInfo.InvariantCulture, $"\nThe text part of an order, from its plan: {ofShort:F2} microseconds a line with {Short}, {ofLong:F2} with {Long}, {ofLong / ofShort:F2} times that.\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores.\n");
        return text.ToString();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
