using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>Every day that is named is one of the plan's, and those that are owed are named.</summary>
internal static partial class DateClaims
{
    public static void Check(CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        foreach (var part in read.Parts)
        {
            var isShort = part.Place is "subject" or "sms";
            foreach (var date in part.Dates)
            {
                if (!(isShort ? facts.Dates.News : facts.Dates.All).Has(date))
                {
                    Unknown(part, date, facts, found);
                }
                else if (date.Weekday is { } weekday && date.Near(facts.Today) is { } day && (int)day.DayOfWeek != weekday)
                {
                    found.Add(FindingCatalog.WrongWeekday, part.Place, $"{Iso(day)} is a {day.DayOfWeek}.");
                }
            }

            if (IsInFigures(part))
            {
                found.Add(FindingCatalog.DateInFigures, part.Place, "A date is written in figures alone.");
            }
        }

        if (facts.IsOpen)
        {
            foreach (var part in read.Letters)
            {
                Owed(part, read, facts, found);
            }
        }

        if (facts.Silence == Silence.Cancel && facts.Plan is { NextUpdate: { } update, Reply.By: { } by } && update > by)
        {
            found.Add(FindingCatalog.UpdateAfterDeadline, "plan", $"The next update is promised for {Iso(update)}, but silence ends the order on {Iso(by)}.");
        }
    }

    // 06/07/2026, 6.7.2026, 2026-07-06: its figures begin as a number.
    private static bool IsInFigures(MessagePart part)
    {
        foreach (var number in part.Numbers)
        {
            var rest = part.Words.AsSpan(number.At, Math.Min(12, part.Words.Length - number.At));
            if (rest.Length > 7 && rest[..5].ContainsAny("/-.") && InFigures().IsMatch(rest))
            {
                return number.At == 0 || part.Words[number.At - 1] is ' ' or '\n' or '(' or ':';
            }
        }

        return false;
    }

    private static void Unknown(MessagePart part, StatedDate date, PlanFacts facts, FindingSink found)
    {
        if (date.Near(facts.Today) is { } day && day < facts.Today)
        {
            found.Add(FindingCatalog.PastDate, part.Place, $"{Iso(day)} has passed, and nothing in the plan happened on it.");
        }
        else
        {
            var name = date.Near(facts.Today) is { } known ? Iso(known) : string.Create(CultureInfo.InvariantCulture, $"day {date.Day} of month {date.Month}");
            found.Add(FindingCatalog.UnknownDate, part.Place, $"{name} is none of the plan's dates{(part.Place is "subject" or "sms" ? " that this part is about" : "")}.");
        }
    }

    private static void Owed(MessagePart part, CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var (plan, book, when, today) = (facts.Plan, read.Book, facts.When, facts.Today);
        if (when.HasDate ? !part.Names(when.End) : !SaysNoDate(part, read, facts))
        {
            found.Add(FindingCatalog.ShipDateMissing, part.Place, when.HasDate ? $"The last ship date, {Iso(when.End)}, is not named." : "It is not said that there is no date yet.");
        }

        if (when.HasDate && when.Start != when.End && (when.IsVague || plan.Reply is not null) && !SaysLastDay(part, read, facts))
        {
            found.Add(FindingCatalog.LastDayMissing, part.Place, $"No sentence names {Iso(when.End)} as the last day.");
        }

        if (plan.Delivery is { Latest: { } latest } delivery)
        {
            var arrival = SpokenRange.Of(delivery, today);
            var said = (read.TrustsBook && (part.Says(book.Arrival(arrival, last: false, today)) || part.Says(book.Arrival(arrival, last: true, today))))
                || (read.Phrases is { } words && part.Lines(LocalDate.Max(latest, today), words.Arrives) > 0);
            if (!said)
            {
                found.Add(FindingCatalog.ArrivalMissing, part.Place, $"The last day of arrival, {Iso(latest)}, is not named.");
            }
        }

        if (plan.NextUpdate is { } update
            && !(read.TrustsBook && part.Says(book.NextUpdate(update, today)))
            && !(read.Phrases is { } phrases && part.Count(update, phrases.Update) > 0))
        {
            found.Add(FindingCatalog.NextUpdateMissing, part.Place, $"The next update, on {Iso(update)}, is not promised.");
        }
    }

    private static bool SaysNoDate(MessagePart part, CheckedMessage read, PlanFacts facts)
    {
        var (book, when, today) = (read.Book, facts.When, facts.Today);
        if (when.Shape == RangeShape.NotBefore && !part.Names(when.Start))
        {
            return false;
        }

        if (read.TrustsBook)
        {
            foreach (var last in (ReadOnlySpan<bool>)[false, true])
            {
                if (part.Says(book.NewShipDate(when, last, today)) || part.Says(book.ShipDate(when, last, today)) || part.Says(book.SameShipDate(when, last, today)))
                {
                    return true;
                }
            }
        }

        return read.Phrases is { } words && part.Count(null, words.NoDate) > 0;
    }

    private static bool SaysLastDay(MessagePart part, CheckedMessage read, PlanFacts facts)
    {
        var (book, end, today) = (read.Book, facts.When.End, facts.Today);
        if (read.TrustsBook && (part.Says(book.ShipsOnOrBefore(end, last: false, today)) || part.Says(book.ShipsOnOrBefore(end, last: true, today))))
        {
            return true;
        }

        if (read.Phrases is not { } words)
        {
            return false;
        }

        // A sentence about silence names the day for another reason.
        return part.Count(end, words.LastDay) > part.Count(end, words.Unanswered) + part.Count(end, words.Yes);
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    [GeneratedRegex(@"^(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|(?:19|20)\d\d-[01]\d-[0-3]\d|\d{1,2}-\d{1,2}-(?:19|20)\d\d)(?![\d/-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InFigures();
}
