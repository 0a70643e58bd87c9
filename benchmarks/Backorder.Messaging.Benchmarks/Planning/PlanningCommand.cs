namespace Backorder.Messaging.Benchmarks;

/// <summary><c>planning</c>: the planner beside a sort of as many keys, and beside what people would use instead.</summary>
internal static class PlanningCommand
{
    private const string Usage = """
        planning --out FILE [--lines N,N,N] [--postgres CONNECTION] [--duckdb] [--rounds N]

        Plans invented books of open orders, by turns with a sort and with databases, and writes the medians as Markdown.
          --out       the file to write
          --lines     the sizes; left out: 10000,100000,1000000
          --postgres  a PostgreSQL database that may be written to; left out: without it
          --duckdb    also DuckDB, on one thread; needs node and npm
          --rounds    how often each has its turn; left out: 9
        """;

    public static int Run(string[] args)
    {
        if (PlanningOptions.Read(args) is not { } options)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var (races, counts) = (new List<PlanningRace>(), new List<string>());
        foreach (var lines in options.Lines)
        {
            var market = new PlanningMarket { Lines = lines };
            var (quiet, fresh) = (market.Quiet(), market.Fresh());
            counts.Add(PlanningMarketCounts.Of(quiet, fresh));
            Console.Error.WriteLine(counts[^1]);
            var race = new PlanningRace(lines);
            race.Run(PlanningContestants.Of(market, quiet, fresh), options.Rounds);
            races.Add(race);
        }

        var peers = options.Postgres is null && !options.DuckDb ? [] : Array.ConvertAll(options.Lines, lines => PeerRace.Run(lines, options));

        var report = PlanningReport.Of(races, counts, options) + WorkingDayRace.Run(options.Rounds) + PeerReport.Of(peers) + PlanningReport.Machine();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.File))!);
        File.WriteAllText(options.File, report);
        Console.Write(report);
        return 0;
    }
}
