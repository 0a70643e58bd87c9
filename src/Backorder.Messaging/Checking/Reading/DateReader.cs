using System.Globalization;
using static Backorder.Messaging.DateParts;

namespace Backorder.Messaging;

/// <summary>Finds the days that plain words name: a month's name with a figure beside it, in any order, or 6月22日.</summary>
internal static class DateReader
{
    private const int Most = 100_000;

    public static List<StatedDate> In(string words, DateWords names)
    {
        var found = new List<StatedDate>();
        Named(words, names, found);
        if (words.Contains('\u6708'))
        {
            Counted(words, found);
            found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        }

        return found;
    }

    private static void Named(string words, DateWords names, List<StatedDate> found)
    {
        for (var from = 0; from < words.Length && found.Count < Most;)
        {
            var at = words.AsSpan(from).IndexOfAny(names.Months);
            if (at < 0)
            {
                return;
            }

            at += from;
            from = at + 1;
            if (at > 0 && DateWords.IsLetter(words[at - 1]))
            {
                continue;
            }

            var end = at;
            while (end < words.Length && DateWords.IsLetter(words[end]))
            {
                end++;
            }

            if (names.MonthOf(words.AsSpan(at, end - at)) is > 0 and var month)
            {
                from = Around(words, names, month, at, end, found);
            }
        }
    }

    // Returns where reading goes on.
    private static int Around(string words, DateWords names, int month, int at, int end, List<StatedDate> found)
    {
        end += end < words.Length && words[end] == '.' ? 1 : 0;
        var after = Skip(words, end, " ");
        var year = default(int?);
        if (TryDay(words, after, out var day, out var next))
        {
            // June 22, and perhaps - 26, and perhaps a year.
            var first = new StatedDate { Month = month, Day = day, Start = at, End = next, Weekday = WeekdayBefore(words, at, names) };
            var joint = AfterJoint(words, next);
            if (joint > 0 && TryDay(words, joint, out var last, out var lastEnd) && !StartsMonth(words, lastEnd, names))
            {
                year = Year(words, ref lastEnd);
                found.Add(first with { Year = year });
                found.Add(new StatedDate { Month = month, Day = last, Year = year, Start = joint, End = lastEnd, EndsInterval = true });
                return lastEnd;
            }

            year = Year(words, ref next);
            found.Add(first with { Year = year, End = next, EndsInterval = IsAfterInterval(words, at, found) });
            return next;
        }

        var close = end;
        year = Year(words, ref close);
        if (!TryDayBefore(words, at, out day, out var start))
        {
            if (year is not null)
            {
                // A month with its year: the words are wider than days.
                found.Add(new StatedDate { Month = month, Day = 0, Year = year, Start = at, End = close });
            }

            return close;
        }

        var joined = BeforeJoint(words, start);
        if (joined > 0 && TryDayBefore(words, joined, out var begin, out var beginAt) && (found.Count == 0 || found[^1].End <= beginAt) && !IsGlued(words, beginAt))
        {
            found.Add(new StatedDate { Month = month, Day = begin, Year = year, Start = beginAt, End = joined });
            found.Add(new StatedDate { Month = month, Day = day, Year = year, Start = start, End = close, EndsInterval = true });
            return close;
        }

        found.Add(new StatedDate { Month = month, Day = day, Year = year, Start = start, End = close, Weekday = WeekdayBefore(words, start, names), EndsInterval = IsAfterInterval(words, start, found) });
        return close;
    }

    // The 4 of an order K4 begins no interval.
    private static bool IsGlued(string words, int at) => at > 0 && (char.IsAsciiLetterOrDigit(words[at - 1]) || words[at - 1] == '-');

    // 6月22日, 6月22日-26日, 2026年6月22日.
    private static void Counted(string words, List<StatedDate> found)
    {
        for (var at = words.IndexOf('\u6708', StringComparison.Ordinal); at >= 0 && found.Count < Most; at = words.IndexOf('\u6708', at + 1))
        {
            var start = at;
            while (start > 0 && char.IsAsciiDigit(words[start - 1]))
            {
                start--;
            }

            if (!int.TryParse(words.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            {
                continue;
            }

            int? year = null;
            if (start > 4 && words[start - 1] == '\u5E74' && int.TryParse(words.AsSpan(start - 5, 4), CultureInfo.InvariantCulture, out var stated))
            {
                (year, start) = (stated, start - 5);
            }

            if (!TryCountedDay(words, at + 1, out var day, out var end))
            {
                // 7月中旬: the words are wider than days.
                found.Add(new StatedDate { Month = month, Day = 0, Year = year, Start = start, End = at + 1 });
                continue;
            }

            found.Add(new StatedDate { Month = month, Day = day, Year = year, Start = start, End = end, EndsInterval = IsAfterInterval(words, start, found) });
            var joint = AfterJoint(words, end);
            if (joint > 0 && TryCountedDay(words, joint, out var last, out var close))
            {
                found.Add(new StatedDate { Month = month, Day = last, Year = year, Start = joint, End = close, EndsInterval = true });
            }
        }
    }

    private static bool TryCountedDay(string words, int at, out int day, out int end) =>
        TryDay(words, at, out day, out end) && end < words.Length && words[end++] == '\u65E5';

    private static bool IsAfterInterval(string words, int at, List<StatedDate> found) =>
        found.Count > 0 && BeforeJoint(words, at) is > 0 and var joint && joint - found[^1].End is >= 0 and < 3;

    private static bool StartsMonth(string words, int at, DateWords names)
    {
        var start = Skip(words, at, " .");
        var end = start;
        while (end < words.Length && DateWords.IsLetter(words[end]))
        {
            end++;
        }

        return names.MonthOf(words.AsSpan(start, end - start)) > 0;
    }

    private static int? WeekdayBefore(string words, int at, DateWords names)
    {
        var end = at;
        while (end > 0 && words[end - 1] is ' ' or ',' or '\u060C' or '.')
        {
            end--;
        }

        for (var day = 0; day < names.Weekdays.Count; day++)
        {
            var name = names.Weekdays[day];
            if (words.AsSpan(0, end).EndsWith(name, StringComparison.OrdinalIgnoreCase) && (end == name.Length || !DateWords.IsLetter(words[end - name.Length - 1])))
            {
                return day + 1;
            }
        }

        return null;
    }
}
