using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Plants one fault into a message: a sentence dropped, a date a day off, a number changed; in one part, or alike in all.</summary>
internal sealed partial class FaultyMessage(MessagePlan plan, RenderedMessage message, Phrasebook book, Random random)
{
    public static IReadOnlyList<string> Classes { get; } =
    [
        "sentence, text", "sentence, HTML", "sentence, both", "date, text", "date, HTML", "date, everywhere", "date, subject", "date, SMS", "number, text", "number, HTML", "number, everywhere",
    ];

    /// <summary>The message with a fault of a class; null where it has no place for one.</summary>
    public RenderedMessage? Of(string fault) => fault switch
    {
        "sentence, text" => Sentence(inText: true, inHtml: false),
        "sentence, HTML" => Sentence(inText: false, inHtml: true),
        "sentence, both" => Sentence(inText: true, inHtml: true),
        "date, text" => Date(one => one with { Text = Swapped(one.Text) }),
        "date, HTML" => Date(one => one with { Html = Swapped(one.Html) }),
        "date, subject" => Date(one => one with { Subject = Swapped(one.Subject) }),
        "date, SMS" => Date(one => one with { Sms = Swapped(one.Sms) }),
        "date, everywhere" => Date(one => one with { Text = SwappedAll(one.Text), Html = SwappedAll(one.Html), Subject = SwappedAll(one.Subject), Preview = SwappedAll(one.Preview) }),
        "number, text" => Number(inText: true, inHtml: false),
        "number, HTML" => Number(inText: false, inHtml: true),
        _ => Number(inText: true, inHtml: true),
    };

    private string _words = "";
    private string _instead = "";

    private RenderedMessage? Sentence(bool inText, bool inHtml)
    {
        var sentences = message.Text.Split('\n').SelectMany(line => SentenceEnd().Split(line)).Select(part => part.Trim())
            .Where(part => part.Length > 8 && IsEnded(part) && message.Html.Contains(Encoded(part), StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var sentence = sentences[random.Next(sentences.Count)];
        return message with
        {
            Text = inText ? message.Text.Replace(sentence, "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal) : message.Text,
            Html = inHtml ? AfterPreview(message.Html, html => html.Replace(Encoded(sentence), "", StringComparison.Ordinal)) : message.Html,
        };
    }

    private RenderedMessage? Date(Func<RenderedMessage, RenderedMessage> plant)
    {
        var forms = Forms().OrderBy(_ => random.Next()).ToList();
        foreach (var (words, instead) in forms)
        {
            (_words, _instead) = (words, instead);
            var planted = plant(message);
            if (planted != message)
            {
                return planted;
            }
        }

        return null;
    }

    // Every way in which the plan's days are written, with the same a day on or back.
    private IEnumerable<(string, string)> Forms()
    {
        var step = random.Next(2) == 0 ? 1 : -1;
        foreach (var day in Days())
        {
            var other = day.PlusDays(step);
            yield return (book.NearDay(day, plan.Today), book.NearDay(other, plan.Today));
            yield return (book.Day(day, plan.Today), book.Day(other, plan.Today));
            yield return (book.ShortDay(day, plan.Today), book.ShortDay(other, plan.Today));
        }

        foreach (var range in Ranges())
        {
            var (start, end) = (LocalDate.Max(range.Earliest!.Value, plan.Today), LocalDate.Max(range.Latest!.Value, plan.Today));
            if (start < end)
            {
                yield return (book.Days(start, end, plan.Today), book.Days(start, end.PlusDays(1), plan.Today));
                yield return (book.ShortDays(start, end, plan.Today), book.ShortDays(start, end.PlusDays(1), plan.Today));
            }
        }
    }

    private IEnumerable<EtaRange> Ranges() => plan.Lines.SelectMany(line => line.Portions).Select(portion => new EtaRange { Earliest = portion.Earliest, Latest = portion.Latest })
        .Concat([plan.Eta, plan.Delivery ?? default]).Where(range => range is { Earliest: not null, Latest: not null }).Distinct();

    private IEnumerable<LocalDate> Days() => plan.Lines.SelectMany(line => line.Portions).SelectMany(portion => new[] { portion.Earliest, portion.Latest })
        .Concat([plan.Eta.Earliest, plan.Eta.Latest, plan.Delivery?.Latest, plan.Reply?.By, plan.NextUpdate, plan.Cancellation?.RefundBy])
        .Concat(plan.Lines.Select(line => line.Reply?.By)).Concat(plan.Lines.Select(line => line.Before?.Latest))
        .OfType<LocalDate>().Select(day => LocalDate.Max(day, plan.Today)).Append(plan.PlacedAt.InZone(Zone).Date).Distinct();

    private DateTimeZone Zone => plan.Recipient.TimeZone is { } id ? DateTimeZoneProviders.Tzdb[id] : DateTimeZone.Utc;

    private string Swapped(string text)
    {
        var places = Places(text).ToList();
        if (places.Count == 0)
        {
            return text;
        }

        var at = places[random.Next(places.Count)];
        return string.Concat(text.AsSpan(0, at), _instead, text.AsSpan(at + _words.Length));
    }

    private string SwappedAll(string text) =>
        Places(text).Reverse().Aggregate(text, (all, at) => string.Concat(all.AsSpan(0, at), _instead, all.AsSpan(at + _words.Length)));

    // Not inside of a longer number, an interval or the hidden preview.
    private IEnumerable<int> Places(string text)
    {
        var from = text.StartsWith("<!DOCTYPE", StringComparison.Ordinal) ? text.IndexOf("<h1", StringComparison.Ordinal) : 0;
        for (var at = text.IndexOf(_words, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(_words, at + 1, StringComparison.Ordinal))
        {
            var end = at + _words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsDigit(text[end]))
                && !(end + 1 < text.Length && text[end] is '\u2009' or '-') && !(at > 1 && text[at - 1] is '\u2009' or '-'))
            {
                yield return at;
            }
        }
    }

    private RenderedMessage? Number(bool inText, bool inHtml)
    {
        // A number of units or money with the words around it in its line, where the HTML has them too.
        var places = Numbers().Matches(message.Text).Where(match => IsCount(message.Text, match)).Select(match => (match, line: LineAt(message.Text, match.Index))).ToList();
        foreach (var (match, line) in places.OrderBy(_ => random.Next()))
        {
            var changed = (int.Parse(match.Value[^1..], CultureInfo.InvariantCulture) + random.Next(1, 9)) % 10;
            if (changed == 0 && match.Length == 1)
            {
                continue;
            }

            var planted = match.Value[..^1] + changed.ToString(CultureInfo.InvariantCulture);
            var text = string.Concat(message.Text.AsSpan(0, match.Index), planted, message.Text.AsSpan(match.Index + match.Length));
            var html = InHtml(line.Text, match.Index - line.Start, match.Value, planted, ItemAt(message.Text, match.Index));
            if (html is not null || !inHtml)
            {
                return message with { Text = inText ? text : message.Text, Html = inHtml ? html! : message.Html };
            }
        }

        return null;
    }

    private string? InHtml(string line, int at, string number, string planted, string item)
    {
        var words = Encoded(line.Trim().TrimStart('-', '*', ' '));
        var inside = at - (line.Length - line.TrimStart(' ', '-', '*').Length);
        var place = words.Length > number.Length + 2 ? message.Html.IndexOf(words, message.Html.IndexOf("<h1", StringComparison.Ordinal), StringComparison.Ordinal) : -1;
        if (place >= 0 && inside >= 0)
        {
            var figure = message.Html.IndexOf(number, place + Math.Max(0, inside - 4), StringComparison.Ordinal);
            return figure < 0 ? null : string.Concat(message.Html.AsSpan(0, figure), planted, message.Html.AsSpan(figure + number.Length));
        }

        // A cell of its own behind the item's name.
        var name = message.Html.LastIndexOf(Encoded(item) + "</th>", StringComparison.Ordinal);
        var cell = name < 0 ? -1 : message.Html.IndexOf($">{number}</td>", name, StringComparison.Ordinal);
        return cell < 0 ? null : string.Concat(message.Html.AsSpan(0, cell + 1), planted, message.Html.AsSpan(cell + 1 + number.Length));
    }

    // Days, years, addresses, names and the order's number are no counts.
    private bool IsCount(string text, Match match)
    {
        var line = LineAt(text, match.Index).Text;
        var rest = line;
        foreach (var name in plan.Lines.Select(one => one.Name).Concat([plan.Order, "http", "mailto"]))
        {
            if (rest.Contains(name, StringComparison.Ordinal) && name.Any(char.IsDigit) || (name is "http" or "mailto" && rest.Contains(name, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return DateReader.In(PlainWords.Of(line), DateWords.Of(book)).Count == 0 || Count().IsMatch(text.AsSpan(match.Index, Math.Min(match.Length + 2, text.Length - match.Index)));
    }

    private static string ItemAt(string text, int at)
    {
        var start = text.LastIndexOf("\n- ", at, StringComparison.Ordinal);
        return start < 0 ? "" : text[(start + 3)..text.IndexOf('\n', start + 1)];
    }

    private static (string Text, int Start) LineAt(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        return (text[start..(end < 0 ? text.Length : end)], start);
    }

    private static string AfterPreview(string html, Func<string, string> change)
    {
        var at = html.IndexOf("<h1", StringComparison.Ordinal);
        return string.Concat(html.AsSpan(0, at), change(html[at..]));
    }

    private static bool IsEnded(string part) => part[^1] is '.' or '?' or '!' or '。' or '؟';

    private static string Encoded(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("(?<=[.!?؟]) |(?<=。)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<![\d.,A-Za-z-])\d+(?:[.,]\d+)*(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\d+ ×", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}
