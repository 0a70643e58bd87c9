namespace Backorder.Messaging.Tests;

public class ModelTests
{
    // A fault shows in any of them; the number is what the issue asks for. Fewer for mutation runs.
    internal static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("BACKORDER_CASES"), out var cases) ? cases : 100_000;

    [Fact]
    public void The_clock_agrees_with_a_life_lived_day_by_day()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var difference = ModelComparison.Difference(seed);
            Assert.True(difference is null, difference);
        }
    }

    [Fact]
    public void A_made_up_history_is_the_same_every_time()
    {
        var (line, now, proposed) = RandomHistories.Make(902);
        var (again, nowAgain, proposedAgain) = RandomHistories.Make(902);
        Assert.Equal(ModelComparison.Describe(line, now, proposed), ModelComparison.Describe(again, nowAgain, proposedAgain));
    }

    [Fact]
    public void Silence_is_never_taken_for_consent_wrongly()
    {
        for (var seed = 0; seed < Cases / 5; seed++)
        {
            Assert.False(ModelComparison.TakesSilenceWrongly(seed), $"seed {seed}");
        }
    }

    [Fact]
    public void The_made_up_histories_reach_every_mode_and_every_end()
    {
        Assert.SkipWhen(Cases < 4_000, "It says that many cases are enough, and BACKORDER_CASES asks for few.");
        var modes = new Dictionary<NoticeMode, int>();
        var causes = new Dictionary<CancelCause, int>();
        var standings = new Dictionary<LineStanding, int>();
        var warnings = new Dictionary<DelayWarning, int>();
        const int Seeds = 5_000;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (line, now, proposed) = RandomHistories.Make(seed);
            var proposal = NoticeClock.Propose(DelayRuleSets.UsFtc435, line, proposed, now);
            Count(modes, proposal.Mode);
            Count(standings, proposal.Before.Standing);
            if (proposal.Before.Cancelled is { } cancelled)
            {
                Count(causes, cancelled.Cause);
            }

            foreach (var warning in proposal.Before.Warnings)
            {
                Count(warnings, warning);
            }
        }

        Assert.All(Enum.GetValues<NoticeMode>().Except([NoticeMode.NoSilenceEffect]), mode => Assert.True(modes.GetValueOrDefault(mode) > Seeds / 200, $"{mode}: {modes.GetValueOrDefault(mode)}"));
        Assert.All(Enum.GetValues<CancelCause>(), cause => Assert.True(causes.GetValueOrDefault(cause) > Seeds / 200, $"{cause}: {causes.GetValueOrDefault(cause)}"));
        Assert.All(Enum.GetValues<LineStanding>(), standing => Assert.True(standings.GetValueOrDefault(standing) > Seeds / 100, $"{standing}: {standings.GetValueOrDefault(standing)}"));
        Assert.All(
            [DelayWarning.NoticeBounced, DelayWarning.ConsentNeverAskedFor, DelayWarning.ShippedAfterCancellation, DelayWarning.OlderThanOrder],
            warning => Assert.True(warnings.GetValueOrDefault(warning) > Seeds / 200, $"{warning}: {warnings.GetValueOrDefault(warning)}"));

        static void Count<T>(Dictionary<T, int> counts, T what)
            where T : notnull => counts[what] = counts.GetValueOrDefault(what) + 1;
    }
}
