using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of the races, as a page.</summary>
internal static class PlanningReport
{
    public static string Of(IReadOnlyList<PlanningRace> races, IReadOnlyList<string> counts, PlanningOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Planning

            Nanoseconds and allocated bytes for a line, on invented books of open orders: items asked for by Zipf's law (0.9), 2.8 lines an order, 0 to 6 shipments an item, four warehouses, sixteen transit times. Medians of {options.Rounds} turns; all took turns in one process.

            "Facts to dates" joins the facts and gives every unit its days; "facts to decisions" is a whole run on a day on which whoever waits was told before; "facts to plans" is a whole run where nobody was told, with a plan and its trace for everybody who has to hear.

            | lines | what | nanoseconds a line | fastest to slowest turn | of the sort | bytes a line |
            |---|---|---|---|---|---|

            """);
        foreach (var race in races)
        {
            var sort = Time(race, PlanningContestants.Sort);
            foreach (var (name, turns) in race.Turns)
            {
                var (fastest, slowest) = (turns.Min(static turn => turn.Nanoseconds), turns.Max(static turn => turn.Nanoseconds));
                text.Append(CultureInfo.InvariantCulture, $"| {race.Lines} | {name} | {Time(race, name):F0} | {fastest:F0} to {slowest:F0} | {Time(race, name) / sort:F2} | {Median(turns.Select(static turn => turn.Bytes)):F0} |\n");
            }
        }

        if (races.Count > 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nTime for a line, from {races[0].Lines} to {races[^1].Lines} lines: ");
            text.AppendJoin(", ", races[0].Turns.Keys.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {Time(races[^1], name) / Time(races[0], name):F2}-fold"))).Append(".\n");
        }

        text.Append("\nThe books:\n\n").AppendJoin("\n", counts.Select(static one => "- " + one)).Append('\n');
        return text.ToString();
    }

    public static string Machine() =>
        string.Create(CultureInfo.InvariantCulture, $"\n{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores.\n");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    public static double Time(PlanningRace race, string name) => Median(race.Turns[name].Select(static turn => turn.Nanoseconds));
}
