using System.Globalization;
using System.Text.Json;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>gate</c>: fails where planning has become slower or hungrier than was recorded.</summary>
/// <remarks>Times are ratios to an anchor in the same process, best of five, and may be twice what was recorded; bytes may not grow by more than a fiftieth.</remarks>
internal static class GateCommand
{
    private const string Usage = "gate FILE [--record]: compares with the figures in FILE, or writes them.";
    private const int Rounds = 5;

    public static int Run(string[] args)
    {
        if (args is not ([_] or [_, "--record"]))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var (file, found) = (args[0], Measure());
        if (args.Length > 1)
        {
            File.WriteAllText(file, JsonSerializer.Serialize(found, GateFigures.Json) + "\n");
            return 0;
        }

        var recorded = JsonSerializer.Deserialize<SortedDictionary<string, GateFigure>>(File.ReadAllText(file), GateFigures.Json)!;
        var good = true;
        foreach (var (name, figure) in found)
        {
            var before = recorded[name];
            var holds = figure.Ratio <= before.Ratio * 2 && figure.Bytes <= before.Bytes * 1.02;
            good &= holds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "holds" : "WORSE")}  {name}: {figure.Ratio:F2} of the anchor (recorded {before.Ratio:F2}), {figure.Bytes:F0} bytes (recorded {before.Bytes:F0})"));
        }

        return good ? 0 : 1;
    }

    private static SortedDictionary<string, GateFigure> Measure()
    {
        const int Lines = 20_000;
        var market = new PlanningMarket { Lines = Lines };
        var race = new PlanningRace(Lines);
        race.Run(PlanningContestants.Of(market, market.Quiet(), market.Fresh()), Rounds);
        var anchor = Best(race, PlanningContestants.Sort);
        var figures = new SortedDictionary<string, GateFigure>(StringComparer.Ordinal);
        foreach (var name in new[] { PlanningContestants.Dates, PlanningContestants.Decisions, PlanningContestants.Messages })
        {
            figures[name] = new GateFigure(Math.Round(Best(race, name) / anchor, 2), Math.Round(race.Turns[name].Min(static turn => turn.Bytes)));
        }

        return figures;
    }

    private static double Best(PlanningRace race, string name) => race.Turns[name].Min(static turn => turn.Nanoseconds);
}
