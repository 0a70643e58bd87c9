namespace Backorder.Messaging.Plain;

/// <summary>Turns where lines stand in law into what a person has to do.</summary>
internal static class LineObligations
{
    /// <summary>One entry a waiting line for which a rule set holds.</summary>
    public static IEnumerable<LineObligation> Of(OrderView view)
    {
        foreach (var change in view.Changes)
        {
            if (change.Law is { } law && law.Rules.CountsTo != DeadlineCountsTo.Nothing)
            {
                yield return Of(view, change.Line, law.Before);
            }
        }
    }

    /// <summary>What a held order leaves to a person: nothing where it is held because nothing has to be said.</summary>
    public static IEnumerable<LineObligation> Of(OrderView view, HoldReason reason) => reason
        is HoldReason.MustCancel or HoldReason.NeedsReview or HoldReason.DoNotContact or HoldReason.NoChannel or HoldReason.Invalid
        ? Of(view)
        : [];

    private static LineObligation Of(OrderView view, WaitingLine line, NoticeState state) => new()
    {
        Shop = view.Shop.Id,
        Order = view.Order.Id,
        Line = line.Line.Id,
        Rule = state.Rule,
        Mode = state.Mode,
        MustNotifyBy = state.MustNotifyBy,
        DecisionDeadline = state.DecisionDeadline,
        MustCancelAt = state.MustCancelAt,
        RefundBy = state.RefundBy,
        ShipmentBlocked = state.ShipmentBlocked,
    };
}
