namespace Backorder.Messaging;

/// <summary>Asks for the next step, in one sentence.</summary>
public sealed class CallToActionPolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ChoiceKind? primary = draft.Choices.Count > 0 ? draft.Choices[0].Kind : null;
        draft.CallToAction = draft.Phrases.CallToAction(draft.Kind, primary, draft.Reply, draft.Today);
        draft.Trace("call to action", $"the primary choice is {(primary is { } kind ? kind.ToString() : "none")}", this);
    }
}
