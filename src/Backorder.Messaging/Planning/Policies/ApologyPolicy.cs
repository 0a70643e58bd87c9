using System.Globalization;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Says sorry once, in proportion, and not at all for good news.</summary>
public sealed class ApologyPolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var delays = draft.DelaysTold + (MessageKinds.IsDelay(draft.Kind) ? 1 : 0);
        draft.Apology = draft.Phrases.Apology(draft.Kind, delays, draft.DaysLate, MissedDate(draft), draft.Today);
        if (draft.Apology is not null)
        {
            draft.Trace(
                "apology",
                string.Create(CultureInfo.InvariantCulture, $"delay {delays} of this order, {(draft.DaysLate is { } days ? $"{days} days late" : "no days to count")}"),
                this);
        }
    }

    private static LocalDate? MissedDate(PlanDraft draft)
    {
        LocalDate? missed = null;
        foreach (var change in draft.View.Open)
        {
            if ((change.IsLater || change.LostDate) && change.Before?.Latest is { } latest)
            {
                missed = missed is { } soFar ? LocalDate.Max(soFar, latest) : latest;
            }
        }

        return missed;
    }
}
