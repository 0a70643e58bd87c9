using System.Buffers;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>The names of months and weekdays in one language, as its phrasebook writes them.</summary>
internal sealed class DateWords
{
    private static readonly ConditionalWeakTable<Phrasebook, DateWords> Known = [];

    private static readonly LocalDate Before = new(2026, 5, 31);

    private readonly Dictionary<string, int> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private DateWords(Phrasebook book)
    {
        for (var month = 1; month <= 12; month++)
        {
            var day = new LocalDate(2026, month, 15);
            Add(LongestWord(book.Day(day, Before)), month);
            Add(LongestWord(book.ShortDay(day, Before)), month);
            Add(LongestWord(book.Month(day)), month);
        }

        var weekdays = new List<string>();
        for (var day = 1; day <= 7; day++)
        {
            var date = Before.PlusDays(day);
            weekdays.Add(Weekday(book.NearDay(date, Before), book.Day(date, Before)));
        }

        Weekdays = weekdays.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 7 && weekdays.TrueForAll(static name => name.Length > 1) ? weekdays : [];
        Months = SearchValues.Create([.. _months.Keys], StringComparison.Ordinal);
        _lookup = _months.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the beginning of any month's name.</summary>
    public SearchValues<string> Months { get; }

    /// <summary>Monday first; empty where the language has no words for them that stand apart.</summary>
    public IReadOnlyList<string> Weekdays { get; }

    public static DateWords Of(Phrasebook book) => Known.GetValue(book, static one => new DateWords(one));

    /// <summary>The month that a whole word names; 0: none.</summary>
    public int MonthOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var month) ? month : 0;

    private void Add(string word, int month)
    {
        // 月 alone names no month.
        if (word.Length > 1)
        {
            _months.TryAdd(word, month);

            // As a text message writes it: aout.
            _months.TryAdd(GsmAlphabet.Fit(word) ?? word, month);
        }
    }

    private static string LongestWord(string text)
    {
        var (plain, best) = (PlainWords.Of(text), "");
        for (var at = 0; at < plain.Length;)
        {
            var end = at;
            while (end < plain.Length && IsLetter(plain[end]))
            {
                end++;
            }

            best = end - at > best.Length ? plain[at..end] : best;
            at = end + 1;
        }

        return best;
    }

    // What the near form has and the plain one has not.
    private static string Weekday(string near, string day)
    {
        var word = PlainWords.Of(near).Split([' ', ',', '.', '\u060C', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Except(PlainWords.Of(day).Split([' ', ',', '.', '\u060C'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)
            .FirstOrDefault(static part => IsLetter(part[0]));
        return word ?? "";
    }

    public static bool IsLetter(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
