using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>Which kind of message an order calls for, or why none. The first row that fits decides.</summary>
internal static class KindTable
{
    /// <summary>Why an order without open units is held.</summary>
    public const string NothingLeft = "No unit is open and there is nothing left to say.";

    /// <summary>Why an order is held whose dates were told.</summary>
    public const string Known = "The customer knows these dates.";

    /// <summary>Why an order is held for which all lies there.</summary>
    public const string OnHand = "All of it is on hand.";

    /// <summary>Why an order is held that will ship as promised.</summary>
    public const string Holds = "The promise holds.";

    public static Decision Decide(OrderView view, Instant now)
    {
        if (Array.Find(view.Open, change => change.Law!.NeedsReview) is { } unclear)
        {
            return new Decision.Hold(HoldReason.NeedsReview, $"Line {unclear.Line.Line.Id}: {unclear.Law!.Before.ReviewReason}");
        }

        if (Left(view) is { } left)
        {
            return left;
        }

        if (view.Open.Length == 0)
        {
            return view.Waiting.HasOpenUnits
                ? new Decision.Hold(HoldReason.MustCancel, MustCancel(view))
                : AfterDelivery(view, now);
        }

        return Delay(view) ?? Confirmation(view) ?? Ready(view) ?? DueUpdate(view) ?? Better(view) ?? Quiet(view);
    }

    // Rows 1 and 2: something has happened to the parcel or to the order.
    private static Decision? Left(OrderView view)
    {
        if (view.HasShippedSince)
        {
            return view.Open.Length == 0
                ? new Decision.Speak(MessageKind.Shipped, "row 1: all units have shipped since the last message")
                : Delay(view) ?? new Decision.Speak(MessageKind.PartShipped, "row 1: units have shipped since the last message and others wait");
        }

        if (view.Order.Cancellation is not { } cancellation)
        {
            return null;
        }

        if (view.History.LastOf(static kind => kind is MessageKind.Cancelled) is not null)
        {
            return new Decision.Hold(HoldReason.NothingOpen, "The order is cancelled and the customer was told.");
        }

        return cancellation is { Amount: not null, Method: not null }
            ? new Decision.Speak(MessageKind.Cancelled, "row 2: the app recorded the cancellation")
            : new Decision.Hold(HoldReason.NeedsReview, "The cancellation has no amount or no method; record both.");
    }

    // Rows 4 and 5; of lines that differ the worst decides.
    private static Decision.Speak? Delay(OrderView view)
    {
        if (Array.Find(view.Open, change => change.LostDate) is { } lost)
        {
            return new Decision.Speak(MessageKind.NoDateYet, $"row 4: line {lost.Line.Line.Id} has lost its last day");
        }

        if (Array.Find(view.Open, change => change.IsDelay && WasToldOfDelay(view, change)) is { } again)
        {
            return new Decision.Speak(MessageKind.RenewedDelay, Later("row 5, told before", again));
        }

        return Array.Find(view.Open, change => change.IsDelay) is { } first
            ? new Decision.Speak(MessageKind.FirstDelay, Later("row 5", first))
            : null;
    }

    // Row 3, which any delay of another line outdoes; once, also where the record of it names no dates.
    private static Decision.Speak? Confirmation(OrderView view) =>
        !view.IsAllOnHand && Array.Find(view.Open, change => change.Before is null && change.Line.OnHand < change.Line.Open && !WasConfirmed(view, change)) is { } line
            ? new Decision.Speak(MessageKind.BackorderConfirmed, $"row 3: line {line.Line.Line.Id} has no date yet that the customer knows of, and not all of it is on hand")
            : null;

    // Row 6.
    private static Decision.Speak? Ready(OrderView view)
    {
        var waiting = view.History.LastOf(MessageKinds.LeavesWaiting);
        var ready = view.History.LastOf(static kind => kind is MessageKind.ReadyToShip);
        return view.IsAllOnHand && waiting is not null && (ready is null || ready.SentAt < waiting.SentAt)
            ? new Decision.Speak(MessageKind.ReadyToShip, "row 6: told to wait before, and now all on hand")
            : null;
    }

    // Row 7.
    private static Decision.Speak? DueUpdate(OrderView view) => ConsentReminder.IsDue(view) is { } deadline
        ? new Decision.Speak(MessageKind.ConsentReminder, $"row 7: without a yes the order ends on {Iso(deadline)}")
        : view.IsUpdateDue
        ? new Decision.Speak(MessageKind.StillWaiting, $"row 7: the update promised for {Iso(view.History.NextUpdate!.Value)} is due")
        : null;

    // Row 8.
    private static Decision? Better(OrderView view)
    {
        if (!Array.Exists(view.Open, change => change.IsEarlier))
        {
            return null;
        }

        if (!view.HasUndatedUnit && Array.Exists(view.Open, change => change.Before is { HasUndatedUnit: true }))
        {
            return new Decision.Speak(MessageKind.Earlier, "row 8: told without a date, and now every unit has one");
        }

        return view.Shop.Updates.AnnounceEarlier
            ? new Decision.Speak(MessageKind.Earlier, "row 8: earlier than told")
            : new Decision.Hold(HoldReason.EarlierNotAnnounced, "The dates are better than told; announceEarlier is off.", Fingerprint(view));
    }

    // Row 9.
    private static Decision AfterDelivery(OrderView view, Instant now)
    {
        var told = view.History.LastOf(static kind => kind is MessageKind.AfterCare) is not null;
        if (view.Shop.Updates.AfterCareDays is { } days && !told && view.DeliveredAt is { } at && view.Order.Cancellation is null)
        {
            var from = at.InZone(view.Waiting.Zone).Date.PlusDays(days);
            if (from <= view.Waiting.Today && at <= now)
            {
                return new Decision.Speak(MessageKind.AfterCare, $"row 9: delivered, and after-care is due from {Iso(from)}");
            }
        }

        return new Decision.Hold(HoldReason.NothingOpen, NothingLeft);
    }

    // Row 10.
    private static Decision.Hold Quiet(OrderView view)
    {
        if (Array.Find(view.Open, change => change.IsWithinTolerance) is { } little)
        {
            return new Decision.Hold(HoldReason.WithinTolerance, Later("within the tolerance", little), Fingerprint(view));
        }

        if (Array.Exists(view.Open, change => change.IsMovedByTime))
        {
            return new Decision.Hold(HoldReason.AlreadyTold, "Only the passing of time has moved its dates.");
        }

        return Array.Exists(view.Open, change => change.Before is { Source: PriorDateSource.Told } || (change.Before is null && WasConfirmed(view, change)))
            ? new Decision.Hold(HoldReason.AlreadyTold, Known)
            : new Decision.Hold(HoldReason.OnTime, view.IsAllOnHand ? OnHand : Holds);
    }

    /// <summary>The dates by the facts alone, whatever day it is: what a settle window watches.</summary>
    public static string Fingerprint(OrderView view) => string.Join(';', view.Open.Select(change =>
        change.Line.Line.Id + ":" + string.Join(',', change.Line.Ships.Select(run =>
            run.Quantity.ToString(CultureInfo.InvariantCulture) + "@" + (run.FactLatest is { } day ? Iso(day) : "-")))));

    private static bool WasConfirmed(OrderView view, LineChange change) =>
        view.History.WasTold(change.Line.Line.Id, static kind => kind is MessageKind.BackorderConfirmed);

    private static bool WasToldOfDelay(OrderView view, LineChange change) => view.History.WasTold(change.Line.Line.Id, MessageKinds.IsDelay);

    private static string Later(string rule, LineChange change) => change.DaysLate is { } days
        ? string.Create(CultureInfo.InvariantCulture, $"{rule}: line {change.Line.Line.Id} is {days} days later than {(change.Before!.Latest is { } day ? Iso(day) : "told")}")
        : $"{rule}: line {change.Line.Line.Id} will not ship by its deadline, and a notice is due by {Iso(change.Law!.Before.MustNotifyBy!.Value)}";

    private static string MustCancel(OrderView view)
    {
        var line = Array.Find(view.Changes, change => change.Line.Open > 0)!;
        return line.Law!.Before.Cancelled is { Cause: not CancelCause.BuyerCancelled } cancelled
            ? $"Line {line.Line.Line.Id} is cancelled in law since {Iso(cancelled.On)} ({cancelled.Paragraph}); refund, and record the cancellation with its amount and method."
            : "The customer asked to cancel; record the cancellation with its amount and method.";
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
