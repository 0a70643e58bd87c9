using NodaTime;

namespace Backorder.Messaging;

/// <summary>One part of a message in plain words, with the days, numbers and claims that stand in it.</summary>
internal sealed class MessagePart
{
    private List<Range>? _sentences;

    public MessagePart(string place, string words, DateWords names, ClaimWords? phrases)
    {
        (Place, Words) = (place, words);
        var dates = DateReader.In(words, names);
        Numbers = StatedNumber.In(words, dates);
        Dates = dates.FindAll(static date => date.Day > 0);
        Claims = phrases?.In(words) ?? [];
    }

    public string Place { get; }

    public string Words { get; }

    public List<StatedDate> Dates { get; }

    public List<StatedNumber> Numbers { get; }

    public List<ClaimFound> Claims { get; }

    public List<Range> Sentences => _sentences ??= Messaging.Sentences.In(Words, Dates);

    /// <summary>Whether a text of ours stands in it, each of its sentences somewhere.</summary>
    public bool Says(string? phrase)
    {
        if (string.IsNullOrEmpty(phrase))
        {
            return false;
        }

        var plain = PlainWords.Of(phrase);
        if (Has(plain))
        {
            return true;
        }

        var sentences = Messaging.Sentences.In(plain, []);
        if (sentences.Count < 2)
        {
            return false;
        }

        foreach (var sentence in sentences)
        {
            if (!Has(plain[sentence]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether plain words stand in it.</summary>
    public bool Has(string plain) =>
        Words.Contains(plain, StringComparison.Ordinal) || Words.Contains(plain, StringComparison.OrdinalIgnoreCase);

    public bool Names(LocalDate day) => Dates.Exists(date => date.Is(day));

    public bool Makes(Claim claim) => Claims.Exists(found => found.Claim == claim);

    /// <summary>How many lines hold one word of each list, and a day where one is asked for.</summary>
    public int Lines(LocalDate? day, params ReadOnlySpan<string[]> lists)
    {
        var count = 0;
        foreach (var range in Words.AsSpan().Split('\n'))
        {
            count += Holds(range, day, lists) ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many sentences do.</summary>
    public int Count(LocalDate? day, params ReadOnlySpan<string[]> lists)
    {
        var count = 0;
        foreach (var range in Sentences)
        {
            count += Holds(range, day, lists) ? 1 : 0;
        }

        return count;
    }

    private bool Holds(Range range, LocalDate? day, ReadOnlySpan<string[]> lists)
    {
        var (start, length) = range.GetOffsetAndLength(Words.Length);
        var line = Words.AsSpan(start, length);
        if (line.IsEmpty || (day is { } wanted && !Dates.Exists(date => date.Start >= start && date.End <= start + length && date.Is(wanted))))
        {
            return false;
        }

        foreach (var list in lists)
        {
            if (!HoldsOne(line, list))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsOne(ReadOnlySpan<char> line, string[] list)
    {
        foreach (var word in list)
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
