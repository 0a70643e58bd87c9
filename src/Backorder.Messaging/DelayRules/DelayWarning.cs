namespace Backorder.Messaging;

/// <summary>Something about a line's clock that a person should know and that no answer changes.</summary>
public enum DelayWarning
{
    /// <summary>Fewer than three days are left from the notice to the last day for it: the buyer has little time to decide.</summary>
    FewerThanThreeDays,

    /// <summary>A notice lacked the choice to cancel with a full refund, and counts as none.</summary>
    NoticeIncomplete,

    /// <summary>A notice went out after the last day for it, and counts as none.</summary>
    NoticeTooLate,

    /// <summary>The latest notice bounced and no newer one went out: it counts as not sent. Use another channel.</summary>
    NoticeBounced,

    /// <summary>A bounce arrived that belongs to no unanswered notice. It changed nothing.</summary>
    BounceWithoutNotice,

    /// <summary>A consent arrived although the buyer had been told of no delay. It changed nothing.</summary>
    ConsentNeverAskedFor,

    /// <summary>A consent arrived after the line was deemed cancelled. It does not revive the order.</summary>
    ConsentTooLate,

    /// <summary>The goods were shipped after the line was cancelled in law. The refund is due all the same.</summary>
    ShippedAfterCancellation,

    /// <summary>A notice, answer or bounce is older than the complete order. It changed nothing.</summary>
    OlderThanOrder,

    /// <summary>A delivery deadline without transit days: five days were allowed for the way.</summary>
    TransitUnknown,

    /// <summary>Consumer law does not protect a business buyer here: no rule is applied.</summary>
    BusinessBuyer,

    /// <summary>No rule set is applied: nothing is watched.</summary>
    NoRule,

    /// <summary>The rule set's text was not checked against its source.</summary>
    SourceNotVerified,
}
