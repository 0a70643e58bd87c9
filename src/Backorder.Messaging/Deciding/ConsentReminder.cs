using NodaTime;

namespace Backorder.Messaging;

/// <summary>The last call for a yes without which an order ends: once for each notice, from five days before the last day.</summary>
internal static class ConsentReminder
{
    /// <summary>Calendar days before the last day for the yes.</summary>
    public const int DaysBefore = 5;

    /// <summary>The last day for the yes, where the reminder is due; else null.</summary>
    public static LocalDate? IsDue(OrderView view)
    {
        LocalDate? first = null;
        foreach (var change in view.Open)
        {
            if (change.Law is { AwaitsYes: true, Before.DecisionDeadline: { } day } && view.Waiting.Today >= day.PlusDays(-DaysBefore))
            {
                first = first is { } soFar ? LocalDate.Min(soFar, day) : day;
            }
        }

        return first is not null && !WasSent(view.History) ? first : null;
    }

    /// <summary>Whether it went out after the newest notice.</summary>
    public static bool WasSent(OrderHistory history) =>
        history.LastOf(static kind => kind is MessageKind.ConsentReminder) is { } reminder
        && (history.LastOf(MessageKinds.LeavesWaiting) is not { } notice || reminder.SentAt > notice.SentAt);
}
