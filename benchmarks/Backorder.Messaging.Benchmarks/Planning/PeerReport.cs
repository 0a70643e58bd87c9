using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of the races with databases, as a part of the page.</summary>
internal static class PeerReport
{
    public static string Of(IReadOnlyList<(PlanningRace Race, long Checksum)> peers)
    {
        if (peers.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder("""

            ## Beside a database

            Milliseconds for one question: by which day each unit of each line ships. The databases hold the facts already, as integers, indexed and analysed, with calendars as tables of days, and answer with window functions and an overlap join; the planner begins with order objects, and also works out first days and what the law asks. All answers are added up to one number where they are made, which has to be the same.

            | lines | who | milliseconds | fastest to slowest turn | of the planner's time | checksum |
            |---|---|---|---|---|---|

            """);
        foreach (var (race, checksum) in peers)
        {
            foreach (var (name, turns) in race.Turns)
            {
                double Milliseconds(double nanoseconds) => nanoseconds * race.Lines / 1_000_000;
                var (fastest, slowest) = (turns.Min(static turn => turn.Nanoseconds), turns.Max(static turn => turn.Nanoseconds));
                var time = PlanningReport.Time(race, name);
                text.Append(CultureInfo.InvariantCulture, $"| {race.Lines} | {name} | {Milliseconds(time):F1} | {Milliseconds(fastest):F1} to {Milliseconds(slowest):F1} | {time / PlanningReport.Time(race, PeerRace.Planner):F2} | {checksum} |\n");
            }
        }

        return text.ToString();
    }
}
