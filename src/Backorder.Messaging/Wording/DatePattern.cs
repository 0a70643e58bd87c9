using System.Text;

namespace Backorder.Messaging;

/// <summary>
/// A pattern in CLDR's letters d, dd, M, MMM, MMMM, EEEE and y, with literal words in quotes, taken apart once. An interval's second date
/// begins where a letter returns.
/// </summary>
internal sealed class DatePattern
{
    private readonly DateField[] _fields;

    private DatePattern(DateField[] fields) => _fields = fields;

    public ReadOnlySpan<DateField> Fields => _fields;

    public static DatePattern Parse(string pattern)
    {
        var fields = new List<DateField>();
        var words = new StringBuilder();
        var seen = new HashSet<char>();
        var second = false;
        for (var i = 0; i < pattern.Length;)
        {
            var letter = pattern[i];
            if (letter == '\'')
            {
                var end = pattern.IndexOf('\'', i + 1);
                words.Append(pattern, i + 1, end - i - 1);
                i = end + 1;
                continue;
            }

            if (letter is not ('d' or 'M' or 'y' or 'E'))
            {
                words.Append(letter);
                i++;
                continue;
            }

            var run = 1;
            while (i + run < pattern.Length && pattern[i + run] == letter)
            {
                run++;
            }

            second |= !seen.Add(letter);
            fields.Add(new(words.ToString(), letter, run, second));
            words.Clear();
            i += run;
        }

        fields.Add(new(words.ToString(), '\0', 0, second));
        return new([.. fields]);
    }
}

/// <summary>A field of a pattern, the words before it, and whether it belongs to an interval's second date. The last has only words.</summary>
internal readonly record struct DateField(string Before, char Letter, int Width, bool IsOfSecond);
