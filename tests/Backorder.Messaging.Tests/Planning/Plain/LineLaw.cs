using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>One waiting line before the law of its destination: where it stands, and what a message sent now would be.</summary>
internal sealed class LineLaw
{
    /// <summary>Calendar days before the last day for a notice from which nothing holds it back: a buyer needs time to decide.</summary>
    private const int PressingDays = 3;

    private LineLaw(DelayRuleSet rules, NoticeProposal proposal, LocalDate today)
    {
        Rules = rules;
        Proposal = proposal;
        PressingFrom = proposal.Before.MustNotifyBy?.PlusDays(-PressingDays);
        IsPressing = proposal.IsDelayNotice && today >= PressingFrom;
    }

    public DelayRuleSet Rules { get; }

    public NoticeProposal Proposal { get; }

    public NoticeState Before => Proposal.Before;

    /// <summary>The answer that is awaited once this message is out.</summary>
    public NoticeState After => Proposal.After;

    /// <summary>Whether a notice is due within days, so that no damper may hold it.</summary>
    public bool IsPressing { get; }

    /// <summary>The day from which one would be; null where none will.</summary>
    public LocalDate? PressingFrom { get; }

    /// <summary>Whether the order ends without a yes, after this message or already.</summary>
    public bool EndsBySilence => After.Silence == Silence.Cancel;

    /// <summary>Whether a yes is awaited now, without which the order ends.</summary>
    public bool AwaitsYes => Before.Silence == Silence.Cancel;

    /// <summary>Whether the customer or the law has ended the order of this line, so that only the cancellation is left to be recorded.</summary>
    public static bool IsBeingCancelled(DelayRuleCatalog catalog, WaitingOrder order, WaitingLine line, Instant now) =>
        order.History.AnswerFor(line.Line.Id) is { Reply: ChoiceKind.Cancel }
        || NoticeClock.Read(RulesOf(catalog, order), DelayLines.Of(order, line, now), now).Standing == LineStanding.Cancelled;

    public static LineLaw Of(DelayRuleCatalog catalog, WaitingOrder order, WaitingLine line, LocalDate? revised, Instant now)
    {
        var rules = RulesOf(catalog, order);
        return new LineLaw(rules, NoticeClock.Propose(rules, DelayLines.Of(order, line, now), revised, now), order.Today);
    }

    // The country was checked with the other facts.
    private static DelayRuleSet RulesOf(DelayRuleCatalog catalog, WaitingOrder order) =>
        (catalog.Find(order.Shop.DelayRules ?? "")
            ?? (catalog.Choose(order.Order.ShipTo.Country, order.Order.ShipTo.Region) is DelayRuleChoice.Found found ? found.RuleSet : DelayRuleSets.Strictest))
        .For(order.Order.Buyer);
}
