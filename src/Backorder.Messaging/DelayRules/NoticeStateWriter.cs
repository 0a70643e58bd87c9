using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes a history down as a state, with its paragraphs and duties.</summary>
internal static class NoticeStateWriter
{
    public static NoticeState Write(DelayRuleSet rules, DelayLine line, LineHistory history)
    {
        var stance = history.Stance;
        var open = history.Standing == LineStanding.Open;
        var stands = open || history.Standing == LineStanding.NeedsReview;
        var options = rules.Consent as ConsentRule.NoticeOptions;
        var cancelled = Cancelled(rules, history);
        var mode = ModeOf(history, options is not null);
        var state = new NoticeState
        {
            Rule = rules.Id,
            Standing = history.Standing,
            Mode = mode,
            Paragraph = cancelled?.Paragraph ?? RuleParagraphs.Of(rules, mode, stance),
            Silence = open ? SilenceOf(mode) : Silence.None,
            Deadline = history.Terms.Deadline,
            AutoCancelDate = options is null ? null : history.Terms.Deadline?.PlusDays(options.DecideWithinDays),
            RevisedDate = RevisedDate(stance),
            Told = stance.Told,
            ToldDate = stance.Told ? stance.ToldDate : null,
            DecisionDeadline = stands ? stance.Limit : EndedOn(history),
            MustNotifyBy = stands ? stance.NotifyBy : null,
            MustCancelAt = stands ? stance.Limit : cancelled?.On,
            RefundBy = cancelled is null ? null : rules.Refund?.LastDay(cancelled.On),
            RefundByLiteral = cancelled is null ? null : rules.Refund?.LastDay(LiteralVesting(cancelled)),
            Cancelled = cancelled,
            ShipmentBlockedFrom = BlockedFrom(history, cancelled),
            BuyerMayCancelAfter = BuyerMayCancelAfter(rules, line, history.Terms),
            CancelAtOnce = CancelAtOnce(rules, line),
            ReviewReason = history.ReviewReason,
            Warnings = Warnings(rules, line, history),
            Obligations = [],
        };
        return state with { Obligations = [.. Obligations(rules, state, stance)] };
    }

    private static NoticeMode ModeOf(LineHistory history, bool hasOptions) => history.Standing switch
    {
        LineStanding.Cancelled when hasOptions =>
            history.CancelCause == CancelCause.SellerCancelled ? NoticeMode.SellerCancel : NoticeMode.MustCancel,
        LineStanding.Shipped when hasOptions => NoticeMode.None,
        _ => history.Stance.Mode,
    };

    private static Silence SilenceOf(NoticeMode mode) => mode switch
    {
        NoticeMode.SilenceIsConsent => Silence.Consent,
        NoticeMode.ExpressOrAutoCancel or NoticeMode.ExpressOrAutoCancelIndefinite
            or NoticeMode.RenewedExpress or NoticeMode.RenewedExpressIndefinite => Silence.Cancel,
        _ => Silence.None,
    };

    private static DeemedCancelled? Cancelled(DelayRuleSet rules, LineHistory history) => history.CancelledOn is { } on
        ? new() { On = on, Cause = history.CancelCause, Paragraph = RuleParagraphs.Of(rules, history.CancelCause) }
        : null;

    // Only a date agreed to, or taken as agreed to, binds.
    private static LocalDate? RevisedDate(NoticeStance stance) =>
        stance.Told && stance.LimitCause == CancelCause.RevisedDateMissed ? stance.Limit : null;

    private static LocalDate? EndedOn(LineHistory history) => history.Standing == LineStanding.Cancelled
        && history.CancelCause != CancelCause.BuyerCancelled ? history.CancelledOn : null;

    // The text lets a right vest when a period has passed; a receipt or a decision vests at once.
    private static LocalDate LiteralVesting(DeemedCancelled cancelled) =>
        cancelled.Cause is CancelCause.BuyerCancelled or CancelCause.SellerCancelled ? cancelled.On : cancelled.On.PlusDays(1);

    private static LocalDate? BlockedFrom(LineHistory history, DeemedCancelled? cancelled) =>
        cancelled is not null ? LiteralVesting(cancelled)
        : history.ReviewedOn;

    private static LocalDate? BuyerMayCancelAfter(DelayRuleSet rules, DelayLine line, DeadlineTerms terms) =>
        CancelAtOnce(rules, line) || !terms.Promised && rules.BuyerMayCancelAfterDays is not null
            ? terms.Deadline
            : rules.BuyerMayCancelAfterDays is { } days ? terms.Deadline?.PlusDays(days) : null;

    private static bool CancelAtOnce(DelayRuleSet rules, DelayLine line) => rules.EssentialDateEndsAtOnce && line.EssentialDate is not null;

    private static IReadOnlyList<DelayWarning> Warnings(DelayRuleSet rules, DelayLine line, LineHistory history)
    {
        var warnings = new SortedSet<DelayWarning>(history.Warnings);
        AddIf(history.NoticeBounced, DelayWarning.NoticeBounced);
        AddIf(history.Terms.TransitUnknown, DelayWarning.TransitUnknown);
        AddIf(rules.ConsumersOnly && line.Buyer == BuyerKind.Business, DelayWarning.BusinessBuyer);
        AddIf(rules.CountsTo == DeadlineCountsTo.Nothing, DelayWarning.NoRule);
        AddIf(rules.CountsTo != DeadlineCountsTo.Nothing && !rules.SourceVerified, DelayWarning.SourceNotVerified);
        return [.. warnings];

        void AddIf(bool holds, DelayWarning warning)
        {
            if (holds)
            {
                warnings.Add(warning);
            }
        }
    }

    private static IEnumerable<DelayObligation> Obligations(DelayRuleSet rules, NoticeState state, NoticeStance stance)
    {
        if (state.MustNotifyBy is { } notify)
        {
            yield return Due(DelayObligationKind.MustNotifyBy, notify, RuleParagraphs.OfNotice(rules, stance));
        }

        if (state.MustCancelAt is { } cancel)
        {
            yield return Due(DelayObligationKind.MustCancelAt, cancel, state.Cancelled?.Paragraph ?? RuleParagraphs.Of(rules, stance.LimitCause));
        }

        if (state.RefundBy is { } refund)
        {
            yield return Due(DelayObligationKind.RefundBy, refund, rules.RefundParagraph);
        }

        if (state.ShipmentBlockedFrom is { } blocked)
        {
            yield return Due(DelayObligationKind.ShipmentBlocked, blocked, state.Paragraph);
        }

        DelayObligation Due(DelayObligationKind kind, LocalDate on, string paragraph) =>
            new() { Kind = kind, On = on, Rule = state.Rule, Paragraph = paragraph };
    }
}
