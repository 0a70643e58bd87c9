using System.Buffers;

namespace Backorder.Messaging;

/// <summary>A number as a text writes it, by its figures alone: 1,234.50 and 1.234,50 are both 123450.</summary>
internal readonly record struct StatedNumber
{
    private const int MostFigures = 18;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789");

    public required ulong Value { get; init; }

    public required int At { get; init; }

    public required int End { get; init; }

    /// <summary>The numbers in plain words that are no part of a date.</summary>
    public static List<StatedNumber> In(string words, List<StatedDate> dates)
    {
        var found = new List<StatedNumber>();
        var date = 0;
        for (var from = 0; from < words.Length;)
        {
            var at = words.AsSpan(from).IndexOfAny(Figures);
            if (at < 0)
            {
                break;
            }

            at += from;
            var number = Read(words, at);
            from = number.End;
            while (date < dates.Count && dates[date].End <= at)
            {
                date++;
            }

            if (date == dates.Count || dates[date].Start > at)
            {
                found.Add(number);
            }
            else
            {
                from = Math.Max(from, dates[date].End);
            }
        }

        return found;
    }

    /// <summary>The number that begins at a figure.</summary>
    public static StatedNumber Read(ReadOnlySpan<char> words, int at)
    {
        var (value, figures, end) = (0UL, 0, at);
        while (end < words.Length && figures < MostFigures)
        {
            if (char.IsAsciiDigit(words[end]))
            {
                value = (value * 10) + (ulong)(words[end] - '0');
                figures++;
                end++;
            }
            else if (words[end] is '.' or ',' or '\'' or '\u066B' or '\u066C' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))
            {
                end++;
            }
            else if (words[end] == ' ' && figures is > 0 and <= 15 && IsGroup(words[(end + 1)..]) && end - at <= 3)
            {
                // Thousands apart by a space: 1 234.
                end++;
            }
            else
            {
                break;
            }
        }

        return new StatedNumber { Value = value, At = at, End = end };
    }

    private static bool IsGroup(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]) && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));
}
