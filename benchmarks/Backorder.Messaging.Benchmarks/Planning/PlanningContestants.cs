namespace Backorder.Messaging.Benchmarks;

/// <summary>Those who run at every size.</summary>
internal static class PlanningContestants
{
    public const string Sort = "Array.Sort of a 64-bit key a line";
    public const string Dates = "facts to dates";
    public const string Decisions = "facts to decisions";
    public const string Plain = "the plain planner, to decisions";
    public const string Messages = "facts to plans, nobody told before";

    public static List<PlanningContestant> Of(PlanningMarket market, BackorderFacts quiet, BackorderFacts fresh)
    {
        var planner = new BackorderPlanner(PlanningShop.Directory);
        var (keys, sorted) = (Keys(market), new long[market.Lines]);
        return
        [
            PlanningContestant.Of(Sort, () => Array.Sort(sorted), () => keys.CopyTo(sorted, 0)),
            PlanningContestant.Of(Dates, () => ShipDays.Join(quiet)),
            PlanningContestant.Of(Decisions, () => planner.Plan(quiet)),
            PlanningContestant.Of(Plain, () => Backorder.Messaging.Plain.PlainPlanner.Decide(quiet, PlanningShop.Directory)),
            PlanningContestant.Of(Messages, () => planner.Plan(fresh)),
        ];
    }

    public static long[] Keys(PlanningMarket market)
    {
        var dice = new Dice(market.Seed);
        return [.. Enumerable.Range(0, market.Lines).Select(_ => (long)(dice.Next() * long.MaxValue))];
    }
}
