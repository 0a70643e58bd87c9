using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>How a state is read: the clock's way, or that of a planted violation.</summary>
internal delegate NoticeState Reading(DelayRuleSet rules, DelayLine line, Instant now);

/// <summary>What holds for every line, each law with the first line that breaks it.</summary>
internal static class DelayRuleLaws
{
    public static string? A_later_cancel_never_uncancels(Reading read, int seed)
    {
        var (line, now, _) = RandomHistories.Make(seed);
        foreach (var rules in DelayRuleSets.BuiltIn)
        {
            var before = read(rules, line, now);
            var later = now + Duration.FromDays(seed % 40) + Duration.FromSeconds(1);
            DelayEvent cancel = seed % 2 == 0 ? new DelayEvent.Cancel { At = later } : new DelayEvent.SellerCancels { At = later };
            var after = read(rules, line with { Events = [.. line.Events, cancel] }, later);
            if (before.Standing == LineStanding.Cancelled && (after.Standing != LineStanding.Cancelled || after.Cancelled != before.Cancelled))
            {
                return $"{rules}, seed {seed}: cancelled {before.Cancelled}, then {after.Cancelled}";
            }

            if (before.Standing == LineStanding.Open && after.Standing != LineStanding.Cancelled)
            {
                return $"{rules}, seed {seed}: a cancellation left the line {after.Standing}";
            }
        }

        return null;
    }

    public static string? A_renewed_notice_never_counts_silence_as_consent(Reading read, int seed)
    {
        var (line, now, proposed) = RandomHistories.Make(seed);
        var state = read(DelayRuleSets.UsFtc435, line, now);
        if (state is { IsOpen: true, Mode: NoticeMode.RenewedExpress or NoticeMode.RenewedExpressIndefinite } && state.Silence != Silence.Cancel)
        {
            return $"seed {seed}: silence to a renewed notice means {state.Silence}";
        }

        // Whatever is said after a valid notice is a renewed one, or none.
        var again = read(DelayRuleSets.UsFtc435, line with { Events = [.. line.Events, new DelayEvent.NoticeSent { At = now + Duration.FromSeconds(1), Until = proposed }] }, now + Duration.FromSeconds(1));
        return state.Told && again.Silence == Silence.Consent && (state.Silence, state.DecisionDeadline) != (again.Silence, again.DecisionDeadline)
            ? $"seed {seed}: after a notice, silence came to mean consent until {again.DecisionDeadline}"
            : null;
    }

    public static string? Outside_the_United_States_silence_means_nothing(Reading read, int seed)
    {
        var (line, now, _) = RandomHistories.Make(seed);
        foreach (var rules in DelayRuleSets.BuiltIn.Where(rules => rules != DelayRuleSets.UsFtc435))
        {
            var state = read(rules, line, now);
            if (state.Silence != Silence.None || state.Mode != NoticeMode.NoSilenceEffect || state.DecisionDeadline is not null && state.Cancelled is null)
            {
                return $"{rules}, seed {seed}: {state.Mode}, silence means {state.Silence}, D {state.DecisionDeadline}";
            }
        }

        return null;
    }

    public static string? No_deadline_comes_from_the_wrong_clock(Reading read, int seed)
    {
        var random = new Random(seed);
        var (line, _, _) = RandomHistories.Make(seed);
        var ordered = line.OrderComplete.InZone(line.Zone).Date;
        var promised = line with { ShipBy = ordered.PlusDays(random.Next(60)), TransitDaysAtMost = null, ShipWithinBusinessDays = null, Events = [] };
        promised = promised with { DeliverBy = promised.ShipBy!.Value.PlusDays(random.Next(60)) };
        var moved = random.Next(1, 60);

        // A later delivery promise moves no ship deadline, and an earlier ship promise no delivery deadline.
        var ship = read(DelayRuleSets.UsFtc435, promised, line.OrderComplete);
        if (ship != read(DelayRuleSets.UsFtc435, promised with { DeliverBy = promised.DeliverBy.Value.PlusDays(moved) }, line.OrderComplete) with { Obligations = ship.Obligations, Warnings = ship.Warnings }
            || ship.Deadline != promised.ShipBy)
        {
            return $"seed {seed}: us-ftc-435 looked at the delivery date";
        }

        foreach (var rules in new[] { DelayRuleSets.UkCra, DelayRuleSets.EuCrd, DelayRuleSets.CaOn })
        {
            if (read(rules, promised with { Buyer = BuyerKind.Consumer, ShipBy = ordered }, line.OrderComplete).Deadline != promised.DeliverBy
                || read(rules, promised with { Buyer = BuyerKind.Consumer, DeliverBy = null }, line.OrderComplete).Deadline != ordered.PlusDays(30))
            {
                return $"seed {seed}: {rules} looked at the ship date";
            }
        }

        return null;
    }

    public static string? Nothing_may_ship_once_cancelled_and_no_message_about_a_delay_may_go_out(Reading read, int seed)
    {
        var (line, now, proposed) = RandomHistories.Make(seed);
        foreach (var rules in DelayRuleSets.BuiltIn)
        {
            var state = read(rules, line, now);
            var blocked = state.Standing is LineStanding.Cancelled or LineStanding.NeedsReview;
            if (state.ShipmentBlocked != blocked
                || state.IsOpen != NoticeClock.Propose(rules, line, proposed, now).MaySend
                || (state.IsOpen && state.MustCancelAt < now.InZone(line.Zone).Date)
                || (state.Cancelled is null && state.RefundBy is not null)
                || state.RefundByLiteral < state.RefundBy)
            {
                return $"{rules}, seed {seed}: {state}";
            }
        }

        return null;
    }

    public static string? The_order_of_the_list_means_nothing(Reading read, int seed)
    {
        var (line, now, _) = RandomHistories.Make(seed);
        foreach (var rules in DelayRuleSets.BuiltIn)
        {
            var given = read(rules, line, now);
            var turned = read(rules, line with { Events = [.. line.Events.Reverse(), .. line.Events] }, now);
            if (given with { Obligations = [], Warnings = [] } != turned with { Obligations = given.Obligations, Warnings = given.Warnings } with { Obligations = [], Warnings = [] }
                || !given.Obligations.SequenceEqual(turned.Obligations)
                || !given.Warnings.SequenceEqual(turned.Warnings))
            {
                return $"{rules}, seed {seed}: {given} and {turned}";
            }
        }

        return null;
    }

    public static string? A_notice_that_was_sent_is_what_it_was_proposed_to_be(Reading read, int seed)
    {
        var (line, now, proposed) = RandomHistories.Make(seed);
        if (line.Events.Any(happened => happened.At == now))
        {
            return null;
        }

        foreach (var rules in DelayRuleSets.BuiltIn)
        {
            var proposal = NoticeClock.Propose(rules, line, proposed, now);
            var sent = read(rules, line with { Events = [.. line.Events, new DelayEvent.NoticeSent { At = now, Until = proposed }] }, now);
            if (proposal.MaySend
                && (sent with { Obligations = [], Warnings = [] } != proposal.After with { Obligations = sent.Obligations, Warnings = sent.Warnings } with { Obligations = [], Warnings = [] }
                    || (proposal.IsDelayNotice && proposal.Mode != sent.Mode)))
            {
                return $"{rules}, seed {seed}: proposed {proposal.After}, sent {sent}";
            }
        }

        return null;
    }
}
