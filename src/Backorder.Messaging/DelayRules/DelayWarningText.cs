namespace Backorder.Messaging;

/// <summary>What a warning says in a trace: to the people of the shop, never to its customers.</summary>
internal static class DelayWarningText
{
    public static string Of(DelayWarning warning) => warning switch
    {
        DelayWarning.FewerThanThreeDays => "fewer than three days are left for the buyer to decide before the last day for this notice",
        DelayWarning.NoticeIncomplete => "a notice lacked the choice to cancel with a full refund and counts as none",
        DelayWarning.NoticeTooLate => "a notice went out after the last day for it and counts as none",
        DelayWarning.NoticeBounced => "the latest notice bounced and counts as not sent: use another channel",
        DelayWarning.BounceWithoutNotice => "a bounce belongs to no unanswered notice and changed nothing",
        DelayWarning.ConsentNeverAskedFor => "a consent came although no delay had been told, and changed nothing",
        DelayWarning.ConsentTooLate => "a consent came after the line was cancelled in law, and does not revive it",
        DelayWarning.ShippedAfterCancellation => "goods were shipped after the line was cancelled in law; the refund is due all the same",
        DelayWarning.OlderThanOrder => "a notice, answer or bounce is older than the complete order and changed nothing",
        DelayWarning.TransitUnknown => "a delivery deadline without transit days: five days were allowed for the way",
        DelayWarning.BusinessBuyer => "consumer law does not protect this business buyer: no rule is applied",
        DelayWarning.NoRule => "no rule set is applied: nothing is watched",
        DelayWarning.SourceNotVerified => "the rule set was not checked against its source",
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, "No such warning."),
    };
}
