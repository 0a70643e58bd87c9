namespace Backorder.Messaging.Tests;

#region large order
/// <summary>Whoever has paid much hears within three days.</summary>
public sealed class LargeOrderPolicy : IMessagePolicy
{
    public void Apply(PlanDraft draft)
    {
        var soon = draft.Today.PlusDays(3);
        if (draft.Order.AmountPaid > 500 && draft.NextUpdate > soon)
        {
            draft.NextUpdate = soon;
            draft.Trace($"next update: {soon:uuuu-MM-dd}", "more than 500 was paid", this);
        }
    }
}
#endregion

#region own reason
/// <summary>The default policy, with one reason in our own words.</summary>
public sealed class OurReasonPolicy : IMessagePolicy
{
    private readonly ReasonPolicy _default = new();

    public void Apply(PlanDraft draft)
    {
        _default.Apply(draft);
        if (draft.Reason is { Code: BackorderReason.QualityHold } reason)
        {
            draft.Reason = reason with { Text = "Our own test found a flaw, and we send nothing that we would not keep." };
            draft.Trace("reason: in our own words", "it is a quality hold", this);
        }
    }
}
#endregion
