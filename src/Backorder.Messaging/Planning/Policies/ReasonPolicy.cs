namespace Backorder.Messaging;

/// <summary>Says why it is late, by the item that holds the order up longest.</summary>
public sealed class ReasonPolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!MessageKinds.AsksToWait(draft.Kind) && draft.Kind is not MessageKind.PartShipped && !(draft.Kind is MessageKind.Earlier && draft.View.AwaitsAnswer))
        {
            return;
        }

        var slowest = Slowest(draft.View.Open);
        if (slowest is null)
        {
            return;
        }

        var code = slowest.Supply.Item.Reason;
        draft.Reason = new StatedReason { Code = code, Text = draft.Phrases.Reason(code) };
        draft.Trace($"reason: {code}", $"{slowest.Sku} holds the order up longest; its reason is {code}", this);
    }

    // By units, not by ship dates: in a together order all lines have the same ones.
    private static WaitingLine? Slowest(LineChange[] open)
    {
        WaitingLine? slowest = null;
        foreach (var change in open)
        {
            if (slowest is null || IsSlower(change.Line, slowest))
            {
                slowest = change.Line;
            }
        }

        return slowest;
    }

    private static bool IsSlower(WaitingLine line, WaitingLine than)
    {
        var (a, b) = (line.Units[^1], than.Units[^1]);
        if (a.ReadyLatest is null || b.ReadyLatest is null)
        {
            return a.ReadyLatest is null && b.ReadyLatest is not null;
        }

        return a.ReadyLatest > b.ReadyLatest;
    }
}
