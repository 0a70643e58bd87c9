using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>What the rig did, in what state it found those it killed, and what came of it.</summary>
internal sealed class RigLog(CrashPlan plan)
{
    // In the sequence of a dispatch.
    private static readonly IReadOnlyList<(string Verb, string Text)> Phases =
    [
        ("claim", "inside a claim"),
        ("idle", "nothing to do"),
        ("claimed", "between claim and begin"),
        ("begin", "inside the record of Sending"),
        ("begun", "sending"),
        ("settle", "inside the record of the outcome"),
        ("settled", "between outcome and next"),
        ("write", "inside the record of an obligation"),
        ("written", "after an obligation"),
        ("fault", "waiting for the database"),
    ];

    private readonly SortedDictionary<string, int> _killed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _stopped = new(StringComparer.Ordinal);
    private readonly long _since = Journal.Moment;

    public int Kills { get; private set; }

    public int Stops { get; private set; }

    public int DatabaseKills { get; private set; }

    public void Killed(IReadOnlyList<string> doing)
    {
        Kills++;
        Count(_killed, doing);
    }

    public void Stopped(IReadOnlyList<string> doing)
    {
        Stops++;
        Count(_stopped, doing);
    }

    public void KilledTheDatabase() => DatabaseKills++;

    public string Text(IReadOnlyList<Account> accounts, IReadOnlyList<string> broken)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"seed {plan.Seed}: {Kills} workers killed, {Stops} stopped for longer than their lease, PostgreSQL killed {DatabaseKills} times, in {TimeProvider.System.GetElapsedTime(_since).TotalSeconds:0} s");
        Line($"");
        Line($"{"what each of a worker's two dispatchers was doing",-50} killed stopped");
        foreach (var (verb, phase) in Phases)
        {
            Line($"{phase,-50} {_killed.GetValueOrDefault(verb),6} {_stopped.GetValueOrDefault(verb),7}");
        }

        Line($"");
        Line($"{"provider",-16} {"messages",8} {"accepted",8} {"superseded",10} {"for review",10} {"flagged",7} {"in doubt",8} {"lost",5} {"read twice",10} {"of it flagged",13}");
        foreach (var kind in Enum.GetValues<ProviderKind>())
        {
            var of = accounts.Where(one => one.Message.Kind == kind).ToList();
            int In(DeliveryState state) => of.Count(one => one.Row?.State == state);
            var lost = of.Count(static one => one.Row is null or { Waits: true } or { State: DeliveryState.Accepted } && one.Read == 0);
            var twice = of.Where(static one => one.Read > 1).ToList();
            Line($"{kind,-16} {of.Count,8} {In(DeliveryState.Accepted),8} {In(DeliveryState.Superseded),10} {In(DeliveryState.NeedsReview),10} {of.Count(static one => one.Row?.InDoubt == true),7} {of.Sum(static one => one.Doubts),8} {lost,5} {twice.Count,10} {twice.Count(static one => one.Row?.InDoubt == true),13}");
        }

        Line($"");
        var doubts = accounts.SelectMany(static one => one.Attempts).ToLookup(static attempt => attempt.Doubt);
        Line($"{accounts.Sum(static one => one.Attempts.Count)} attempts; in doubt: {doubts[DoubtCause.Killed].Count()} whose worker was killed, {doubts[DoubtCause.DatabaseAway].Count()} whose database was away, {doubts[DoubtCause.TookTooLong].Count()} that were stopped or too slow, {doubts[DoubtCause.Unexplained].Count()} for no reason");
        Line($"{broken.Count} broken promises");
        foreach (var one in broken.Take(20))
        {
            Line($"{one}");
        }

        return text.ToString();
    }

    private static void Count(SortedDictionary<string, int> counts, IReadOnlyList<string> doing)
    {
        foreach (var verb in doing)
        {
            counts[verb] = counts.GetValueOrDefault(verb) + 1;
        }
    }
}
