using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Offers another item for a line that waits, while free stock lasts, in queue order; each offer holds its units.</summary>
public sealed class SwapPolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!MessageKinds.AsksToWait(draft.Kind))
        {
            return;
        }

        foreach (var change in draft.View.Open)
        {
            // A part of a bundle cannot be another item than its fellows expect.
            if (change.Line.OnHand < change.Line.Open && change.Line.Line.Bundle is null && change.Line.Swapped is null)
            {
                Offer(draft, change.Line);
            }
        }
    }

    private void Offer(PlanDraft draft, WaitingLine line)
    {
        var standing = RunFacts.StandingOffer(draft.View.Waiting, line)?.Offer;
        foreach (var substitute in draft.Facts.SubstitutesFor(line.Sku))
        {
            var own = standing is not null && string.Equals(standing.Sku, substitute.Sku, StringComparison.Ordinal) ? standing.Quantity : 0;
            if (!SafeText.IsName(substitute.Name) || !draft.Facts.QueueOf(substitute.Sku).TryOffer(line.Open, own))
            {
                continue;
            }

            draft.Alternatives.Add(new Alternative
            {
                Line = line.Line.Id,
                Sku = substitute.Sku,
                Name = substitute.Name,
                Quantity = line.Open,
                UnitPrice = substitute.UnitPrice,
            });
            draft.Trace(
                string.Create(CultureInfo.InvariantCulture, $"alternative for line {line.Line.Id}: {line.Open} × {substitute.Sku}"),
                $"{substitute.Sku} has that many on hand beyond what is owed, ordered and offered",
                this);
            return;
        }
    }
}
