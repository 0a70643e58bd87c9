using System.Globalization;

namespace Backorder.Messaging;

/// <summary>What a date is made of beside the name of its month: a day, a year, and the word that joins two days to an interval.</summary>
internal static class DateParts
{
    private static readonly string[] Joints = ["-", "to", "bis", "au", "al", "a", "and", "und", "et", "y", "\u0625\u0644\u0649", "\u304B\u3089"];

    private static readonly string[] Particles = ["de", "of", "le", "del", "den", "the"];

    public static bool TryDay(string words, int at, out int day, out int end)
    {
        end = at;
        while (end < words.Length && char.IsAsciiDigit(words[end]))
        {
            end++;
        }

        day = end - at is 1 or 2 ? int.Parse(words.AsSpan(at, end - at), CultureInfo.InvariantCulture) : 0;
        return day is >= 1 and <= 31;
    }

    // A figure, and what languages put between it and the month: 22 June, 22. Juni, 1er juin, 22 de junio, 22nd of June.
    public static bool TryDayBefore(string words, int at, out int day, out int start)
    {
        var end = at;
        for (var pass = 0; pass < 2; pass++)
        {
            while (end > 0 && words[end - 1] is ' ')
            {
                end--;
            }

            foreach (var particle in Particles)
            {
                if (words.AsSpan(0, end).EndsWith(particle) && end > particle.Length && words[end - particle.Length - 1] == ' ')
                {
                    end -= particle.Length;
                }
            }
        }

        while (end > 0 && words[end - 1] is '.' or '\u00BA' or '\u00B0' or ' ')
        {
            end--;
        }

        foreach (var ending in (ReadOnlySpan<string>)["er", "st", "nd", "rd", "th"])
        {
            end -= end > 2 && words.AsSpan(0, end).EndsWith(ending) && char.IsAsciiDigit(words[end - 3]) ? 2 : 0;
        }

        start = end;
        while (start > 0 && char.IsAsciiDigit(words[start - 1]))
        {
            start--;
        }

        day = end - start is 1 or 2 ? int.Parse(words.AsSpan(start, end - start), CultureInfo.InvariantCulture) : 0;
        return day is >= 1 and <= 31 && (start == 0 || words[start - 1] is not ('.' or ',' or ':' or '/'));
    }

    public static int? Year(string words, ref int end)
    {
        var at = Skip(words, end, ", ");
        foreach (var particle in Particles)
        {
            at = words.AsSpan(at).StartsWith($"{particle} ") ? at + particle.Length + 1 : at;
        }

        var close = at;
        while (close < words.Length && char.IsAsciiDigit(words[close]))
        {
            close++;
        }

        if (close - at != 4)
        {
            return null;
        }

        end = close;
        return int.Parse(words.AsSpan(at, 4), CultureInfo.InvariantCulture);
    }

    public static int AfterJoint(string words, int at)
    {
        at += at < words.Length && words[at] == '.' ? 1 : 0;
        var begin = Skip(words, at, " ");
        foreach (var joint in Joints)
        {
            if (words.AsSpan(begin).StartsWith(joint) && (joint == "-" || joint[0] > 0x2E80 || begin > at))
            {
                return Skip(words, begin + joint.Length, " ");
            }
        }

        return -1;
    }

    public static int BeforeJoint(string words, int at)
    {
        var end = at;
        while (end > 0 && words[end - 1] == ' ')
        {
            end--;
        }

        foreach (var joint in Joints)
        {
            if (words.AsSpan(0, end).EndsWith(joint) && (joint == "-" || (end > joint.Length && words[end - joint.Length - 1] == ' ')))
            {
                return end - joint.Length;
            }
        }

        return -1;
    }

    public static int Skip(string words, int at, string letters)
    {
        while (at < words.Length && letters.Contains(words[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }
}
