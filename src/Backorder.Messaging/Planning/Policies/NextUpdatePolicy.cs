using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>Promises the date of the next update: by the shop's cadence, or sooner where a date or a deadline comes first.</summary>
public sealed class NextUpdatePolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!MessageKinds.SpeaksOfWaiting(draft.Kind) || draft.View.Open.Length == 0)
        {
            return;
        }

        var rhythm = draft.Shop.Updates;
        var cadence = draft.View.HasUndatedUnit ? rhythm.NoDateCadenceDays : rhythm.CadenceDays;
        var calendar = draft.Shop.MainCalendar;
        foreach (var change in draft.View.Open)
        {
            var terms = Terms(draft, change, cadence);
            var date = NextUpdateRule.On(terms, calendar.IsWorkingDay);
            if (draft.NextUpdate is null || date < draft.NextUpdate)
            {
                draft.NextUpdate = date;
            }
        }

        draft.Trace(
            $"next update: {LocalDatePattern.Iso.Format(draft.NextUpdate!.Value)}",
            System.FormattableString.Invariant($"at most {cadence} days on, and before the dates told come due, on a business day of the shop"),
            this);
    }

    private static NextUpdateTerms Terms(PlanDraft draft, LineChange change, int cadence)
    {
        // A line that lies there and is not late has no revised date.
        var law = change.Law!;
        var revised = change.Line.OnHand == change.Line.Open && !change.IsDelay && draft.View.Open.Length > 1 && !draft.View.Waiting.ShipsTogether
            ? null
            : change.Line.LastDay;
        return new NextUpdateTerms
        {
            Today = draft.Today,
            CadenceDays = cadence,
            RevisedDate = revised,
            RevisedDateIsNew = revised is not null && (change.Before is not { Source: PriorDateSource.Told } told || told.Latest != revised),
            DecisionDeadline = revised is null && !law.EndsBySilence ? null : law.After.DecisionDeadline,
            DecisionDeadlineIsNew = law.After.DecisionDeadline != law.Before.DecisionDeadline,
            EndsAtDecisionDeadline = law.EndsBySilence,
            ReminderSent = law.EndsBySilence && (draft.Kind is MessageKind.ConsentReminder || ConsentReminder.WasSent(draft.View.History)),
        };
    }
}
