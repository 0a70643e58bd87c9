namespace Backorder.Messaging.Benchmarks;

/// <summary>The planner and databases with the same question, by turns; who answers otherwise ends it.</summary>
internal static class PeerRace
{
    public const string Planner = "facts to dates";

    /// <summary>Runs the race.</summary>
    /// <returns>The race, and the checksum that all gave.</returns>
    public static (PlanningRace Race, long Checksum) Run(int lines, PlanningOptions options)
    {
        // Lines that wait for others would be a second question.
        var facts = new PlanningMarket { Lines = lines, Together = 0 }.Fresh();
        var (tables, checksum) = (new PeerTables(facts), ShipDays.Checksum(facts));
        using var postgres = options.Postgres is { } connection ? new PostgresPeer(connection, tables) : null;
        using var duckDb = options.DuckDb ? new DuckDbPeer(tables) : null;
        List<PlanningContestant> contestants = [PlanningContestant.Of(Planner, () => Demand(Planner, ShipDays.Checksum(facts), checksum))];
        if (postgres is not null)
        {
            contestants.Add(Peer(postgres.Name, postgres.Ask, checksum));
        }

        if (duckDb is not null)
        {
            contestants.Add(Peer(duckDb.Name, duckDb.Ask, checksum));
        }

        var race = new PlanningRace(lines);
        race.Run(contestants, options.Rounds);
        return (race, checksum);
    }

    private static PlanningContestant Peer(string name, Func<(TimeSpan Elapsed, long Checksum)> ask, long expected) => new()
    {
        Name = name,
        Work = () =>
        {
            var (elapsed, checksum) = ask();
            Demand(name, checksum, expected);
            return elapsed;
        },
    };

    private static void Demand(string name, long checksum, long expected)
    {
        if (checksum != expected)
        {
            throw new InvalidOperationException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} gives other dates: {checksum} instead of {expected}."));
        }
    }
}
