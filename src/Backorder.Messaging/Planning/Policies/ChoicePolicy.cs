namespace Backorder.Messaging;

/// <summary>Gives the customer a choice: wait, swap, split, cancel, and always a person to talk to.</summary>
public sealed class ChoicePolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (MessageKinds.AsksToWait(draft.Kind) || (MessageKinds.SpeaksOfWaiting(draft.Kind) && draft.View.AwaitsAnswer))
        {
            draft.Choices.Add(new Choice { Kind = ChoiceKind.Wait });
            Swaps(draft);
            Split(draft);
        }

        if (draft.View.Open.Length > 0)
        {
            Cancel(draft);
        }

        draft.Choices.Add(new Choice { Kind = ChoiceKind.Contact });
        draft.Trace($"choices: {string.Join(", ", draft.Choices.Select(choice => choice.Kind).Distinct())}", $"a {draft.Kind} message", this);
    }

    private static void Swaps(PlanDraft draft)
    {
        foreach (var alternative in draft.Alternatives)
        {
            draft.Choices.Add(new Choice { Kind = ChoiceKind.Swap, Line = alternative.Line, Sku = alternative.Sku, Quantity = alternative.Quantity });
        }
    }

    // Only where something can leave now and something stays.
    private static void Split(PlanDraft draft)
    {
        var view = draft.View;
        if (!view.Waiting.ShipsTogether || view.IsAllOnHand)
        {
            return;
        }

        foreach (var change in view.Open)
        {
            var now = LeavesNow(view, change.Line);
            if (now > 0)
            {
                draft.Choices.Add(new Choice { Kind = ChoiceKind.Split, Line = change.Line.Line.Id, Sku = change.Line.Sku, Quantity = now });
            }
        }
    }

    private static int LeavesNow(OrderView view, WaitingLine line)
    {
        var lines = view.Waiting.Lines;
        if (line.Line.CommercialUnit is { } unit
            && Array.Exists(lines, other => string.Equals(other.Line.CommercialUnit, unit, StringComparison.Ordinal) && other.OnHand < other.Open))
        {
            return 0;
        }

        return line.Line.Bundle is { } bundle
            ? Bundles.OnHandInWholeSets(line, Array.FindAll(lines, other => string.Equals(other.Line.Bundle, bundle, StringComparison.Ordinal)))
            : line.OnHand;
    }

    private static void Cancel(PlanDraft draft)
    {
        draft.Choices.Add(new Choice { Kind = ChoiceKind.Cancel });
        if (draft.View.Open.Length == 1)
        {
            return;
        }

        foreach (var change in draft.View.Open)
        {
            // What lies there and leaves with nobody else is not worth a question.
            if (change.Line.Line is { Bundle: null, CommercialUnit: null } && change.Line.OnHand < change.Line.Open)
            {
                draft.Choices.Add(new Choice { Kind = ChoiceKind.Cancel, Line = change.Line.Line.Id });
            }
        }
    }
}
