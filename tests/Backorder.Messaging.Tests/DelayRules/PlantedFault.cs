namespace Backorder.Messaging.Tests;

/// <summary>A mistake to make in the sources of the clock: what stands there, once, and what is put in its place.</summary>
internal sealed record PlantedFault(string Name, string File, string Find, string Replace)
{
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        // The decision table
        new("thirty days are twenty-nine", "NoticeTable.cs", "revised <= deadline.PlusDays(options.SilenceWithinDays)", "revised < deadline.PlusDays(options.SilenceWithinDays)"),
        new("thirty days are thirty-one", "NoticeTable.cs", "revised <= deadline.PlusDays(options.SilenceWithinDays)", "revised <= deadline.PlusDays(options.SilenceWithinDays + 1)"),
        new("an order ends at the date told", "NoticeTable.cs", "Limit = deadline.PlusDays(options.DecideWithinDays),", "Limit = until ?? deadline.PlusDays(options.DecideWithinDays),"),
        new("a date on the last day is a delay", "NoticeTable.cs", "until <= limit)", "until < limit)"),
        new("a second slip is tested against thirty days again", "NoticeTable.cs", "if (!stance.Told && terms.Deadline", "if (terms.Deadline"),
        new("a better date asks again", "NoticeTable.cs", "now > before", "now != before"),
        new("the same date asks again", "NoticeTable.cs", "now > before", "now >= before"),
        new("no date once more asks again", "NoticeTable.cs", "(null, null) => false,", "(null, null) => true,"),
        new("a date after none does not ask", "NoticeTable.cs", "_ => true,", "_ => false,"),
        new("whoever agreed is not asked again", "NoticeTable.cs", "if (stance.AwaitsYes && !IsFurtherDelay", "if (!IsFurtherDelay"),
        new("a renewed notice without a date is one with", "NoticeTable.cs", "until is null ? NoticeMode.RenewedExpressIndefinite : NoticeMode.RenewedExpress", "NoticeMode.RenewedExpress"),
        new("a courtesy update is not remembered", "NoticeTable.cs", "return (stance with { ToldDate = until }, false);\n        }\n\n        // Rows 5", "return (stance, false);\n        }\n\n        // Rows 5"),
        new("a yes in advance reaches only what was told", "NoticeTable.cs", "inAdvance ? until : EarlierOf(until, stance.ToldDate)", "EarlierOf(until, stance.ToldDate)"),
        new("a yes reaches beyond what was told", "NoticeTable.cs", "EarlierOf(until, stance.ToldDate);", "until ?? stance.ToldDate;"),
        new("a yes shortens what stood", "NoticeTable.cs", "Limit = LocalDate.Max(limit, date),", "Limit = date,"),
        new("a yes needs no further notice", "NoticeTable.cs", "NotifyBy = LocalDate.Max(limit, date),", "NotifyBy = null,"),
        new("a yes without a date still ends", "NoticeTable.cs", "Mode = NoticeMode.OpenContinuingCancel, Limit = null,", "Mode = NoticeMode.OpenContinuingCancel, Limit = limit,"),
        new("a date missed by silence has the wrong paragraph", "NoticeTable.cs", "Limit = revised,\n                LimitCause = CancelCause.RevisedDateMissed,", "Limit = revised,\n                LimitCause = CancelCause.NoConsentInTime,"),
        new("consent by silence lasts thirty days", "NoticeTable.cs", "Limit = revised,", "Limit = deadline.PlusDays(options.DecideWithinDays),"),

        // The events
        new("the last day is outside", "LineHistory.cs", "limit < date)", "limit <= date)"),
        new("a label is a shipment", "LineHistory.cs", ".Where(happened => happened is not DelayEvent.LabelCreated)", ".Select(happened => happened is DelayEvent.LabelCreated ? new DelayEvent.Shipped { At = happened.At } : happened)"),
        new("a record kept twice happened twice", "LineHistory.cs", "        .Distinct()\n", ""),
        new("events count in the order of the list", "LineHistory.cs", ".OrderBy(happened => happened.At)", ".OrderBy(_ => 0)"),
        new("what was said about an older clock counts", "LineHistory.cs", "happened.At >= _line.OrderComplete || ", "true || "),
        new("time stands still after the last event", "LineHistory.cs", "        history.PassTo(history.DateOf(now));\n        return", "        return"),
        new("a late event is taken before the deadline is", "LineHistory.cs", "            history.PassTo(history.DateOf(instant.Key));\n", ""),
        new("of two at once the first in the list counts", "LineHistory.cs", "atOneInstant.Length > 1 && !Array", "atOneInstant.Length > 9 && !Array"),
        new("any two at once need a person", "LineHistory.cs", "atOneInstant.Length > 1 && !Array.TrueForAll(atOneInstant, happened => happened is DelayEvent.Cancel or DelayEvent.SellerCancels)", "atOneInstant.Length > 1"),
        new("a bounced notice was heard", "LineHistory.cs", "        Stance = before;\n", ""),
        new("an answered notice can come back", "LineHistory.cs", "        // Whoever answers was reached.\n        _beforeLatestNotice = null;\n", ""),
        new("a notice without the choice to cancel counts", "LineHistory.cs", "if (notice.Complete)", "if (notice.Complete || true)"),
        new("a yes to nothing counts", "LineHistory.cs", "if (Stance.Told)", "if (Stance.Told || true)"),
        new("days are those of Greenwich", "LineHistory.cs", "instant.InZone(_line.Zone).Date", "instant.InUtc().Date"),
        new("a shipped order can be cancelled", "LineHistory.cs", "if (Standing == LineStanding.Open)\n            {\n                TakeOpen", "if (Standing != LineStanding.Cancelled)\n            {\n                TakeOpen"),
        new("a late yes revives", "LineHistory.cs", "            else if (Standing == LineStanding.Cancelled)\n            {", "            else if (happened is DelayEvent.Consent)\n            {\n                Standing = LineStanding.Open;\n            }\n            else if (Standing == LineStanding.Cancelled)\n            {"),
        new("the seller's end is the buyer's", "LineHistory.cs", "CancelCause.SellerCancelled);", "CancelCause.BuyerCancelled);"),
        new("of two ends at once the seller's counts", "LineHistory.cs", "happened is DelayEvent.Cancel ? 0 : 1", "happened is DelayEvent.Cancel ? 1 : 0"),

        // The deadlines
        new("credit gives no more time", "DeadlineTerms.cs", "line.SellerCredit ? rules.DefaultDaysWithSellerCredit", "line.SellerCredit ? (int?)null"),
        new("of two promises the later counts", "DeadlineTerms.cs", "LocalDate.Min(shipBy, counted)", "LocalDate.Max(shipBy, counted)"),
        new("the way takes a day less", "DeadlineTerms.cs", "-(transit + 1)", "-transit"),
        new("an unknown way takes no time", "DeadlineTerms.cs", "new(deliverBy, LocalDate.Max(ordered, deliverBy.PlusDays(-DaysForUnknownTransit)),", "new(deliverBy, deliverBy,"),
        new("a delivery clock counts to shipment", "DeadlineTerms.cs", "DeadlineCountsTo.Deliver => ByDelivery(rules, line)", "DeadlineCountsTo.Deliver => ByShipping(rules, line)"),
        new("a ship date is a delivery date", "DeadlineTerms.cs", "line.TransitDaysAtMost is { } onTheWay ? rules.WorkingDays.Add(ships, onTheWay) : null)", "true ? ships : null)"),
        new("the birthday is forgotten", "DeadlineTerms.cs", "deadline = LocalDate.Min(deadline, essential);", ""),
        new("the strictest set takes the later clock", "DeadlineTerms.cs", "LocalDate.Min(one.Deadline!.Value, other.Deadline!.Value)", "LocalDate.Max(one.Deadline!.Value, other.Deadline!.Value)"),

        // What is written down
        new("the text's literal day is ours", "NoticeStateWriter.cs", "rules.Refund?.LastDay(cancelled.On)", "rules.Refund?.LastDay(LiteralVesting(cancelled))"),
        new("silence to a renewed notice is consent", "NoticeStateWriter.cs", "NoticeMode.SilenceIsConsent => Silence.Consent,", "NoticeMode.SilenceIsConsent or NoticeMode.RenewedExpress => Silence.Consent,"),
        new("a cancelled order may ship", "NoticeStateWriter.cs", "cancelled is not null ? LiteralVesting(cancelled)", "cancelled is null ? null"),
        new("a date nobody agreed to binds", "NoticeStateWriter.cs", "stance.Told && stance.LimitCause == CancelCause.RevisedDateMissed ? stance.Limit", "stance.Told ? stance.ToldDate"),

        // The calendars
        new("Juneteenth is a working day", "StatutoryWorkingDays.cs", "FirstYear = 2021, Month = 6, Day = 19", "FirstYear = 2121, Month = 6, Day = 19"),
        new("a holiday on a Sunday is lost", "StatutoryHoliday.cs", "IsoDayOfWeek.Sunday => day.PlusDays(1),", "IsoDayOfWeek.Sunday => day,"),
        new("New Year's Eve is never observed", "StatutoryWorkingDays.cs", "holiday.ObservedIn(date.Year + 1) == date", "holiday.ObservedIn(date.Year) == date"),
        new("21:00 is still evening", "QuietHours.cs", "local.TimeOfDay < Closes", "local.TimeOfDay <= Closes"),
        new("an update after the end", "NextUpdateRule.cs", "LocalDate.Min(day, end)", "day"),
        new("an old term comes back", "NextUpdateRule.cs", "not null when isNew", "not null"),
        new("an update today", "NextUpdateRule.cs", "day > terms.Today ? day : next", "day"),
    ];
}
