using System.Text;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Asks the clock and <see cref="DayByDay"/> the same questions and says where they differ.</summary>
internal static class ModelComparison
{
    /// <summary>The first difference for one made-up history, with all that is needed to see it; null where there is none.</summary>
    public static string? Difference(int seed)
    {
        var (line, now, proposed) = RandomHistories.Make(seed);
        var state = NoticeClock.Read(DelayRuleSets.UsFtc435, line, now);
        var proposal = NoticeClock.Propose(DelayRuleSets.UsFtc435, line, proposed, now);
        var life = DayByDay.Live(line, now);
        var differences = new List<string>();
        Compare("standing", life.Standing, state.Standing.ToString());
        Compare("mode", life.Mode, state.Mode.ToString());
        Compare("T", life.T, state.Deadline);
        Compare("T+30", life.T.PlusDays(30), state.AutoCancelDate);
        Compare("R", life.RevisedDate, state.RevisedDate);
        Compare("notify by", life.NotifyBy, state.MustNotifyBy);
        Compare("cancelled since", life.Cancelled, state.Cancelled?.On);
        Compare("cancelled by", life.Paragraph, state.Cancelled?.Paragraph);
        Compare("refund by", life.RefundBy, state.RefundBy);
        Compare("refund by, literally", life.RefundByLiteral, state.RefundByLiteral);
        Compare("blocked from", life.BlockedFrom, state.ShipmentBlockedFrom);
        if (state.Standing is LineStanding.Open or LineStanding.NeedsReview)
        {
            Compare("D", life.LastDay, state.DecisionDeadline);
            Compare("cancel at", life.LastDay, state.MustCancelAt);
        }

        var silent = life.Mode == "SilenceIsConsent" ? Silence.Consent
            : life.IsOpen && life.Mode.Contains("Express", StringComparison.Ordinal) ? Silence.Cancel
            : Silence.None;
        if (life.IsOpen)
        {
            Compare("silence", silent, state.Silence);
        }

        var isOpen = life.IsOpen;
        var (mode, lastDay) = life.Ask(proposed);
        Compare("a message's mode", mode, proposal.Mode.ToString());
        if (isOpen)
        {
            Compare("a message's D", lastDay, proposal.DecisionDeadline);
        }

        return differences.Count == 0 ? null : $"seed {seed}: {string.Join("; ", differences)}\n{Describe(line, now, proposed)}";

        void Compare<T>(string what, T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
            {
                differences.Add($"{what}: day by day {expected?.ToString() ?? "none"}, the clock {actual?.ToString() ?? "none"}");
            }
        }
    }

    /// <summary>Whether the clock takes silence for consent where living day by day does not.</summary>
    public static bool TakesSilenceWrongly(int seed)
    {
        var (line, now, proposed) = RandomHistories.Make(seed);
        var life = DayByDay.Live(line, now);
        var state = NoticeClock.Read(DelayRuleSets.UsFtc435, line, now);
        var proposal = NoticeClock.Propose(DelayRuleSets.UsFtc435, line, proposed, now);
        return (state.Silence == Silence.Consent && life.Mode != "SilenceIsConsent")
            || (proposal.Silence == Silence.Consent && life.Ask(proposed).Mode != "SilenceIsConsent");
    }

    public static string Describe(DelayLine line, Instant now, LocalDate? proposed)
    {
        var text = new StringBuilder();
        text.Append($"ordered {line.OrderComplete.InZone(line.Zone)}, ship by {line.ShipBy}, within {line.ShipWithinBusinessDays}, deliver by {line.DeliverBy}, transit {line.TransitDaysAtMost}, credit {line.SellerCredit}\n");
        foreach (var e in line.Events.OrderBy(e => e.At))
        {
            text.Append($"  {e.At.InZone(line.Zone)} {e}\n");
        }

        return text.Append($"  now {now.InZone(line.Zone)}, proposing {proposed?.ToString() ?? "no date"}").ToString();
    }
}
