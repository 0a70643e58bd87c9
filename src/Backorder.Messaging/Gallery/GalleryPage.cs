using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Backorder.Messaging;

/// <summary>One page of messages: HTML, text and SMS side by side, with the trace. It needs no server and runs no script.</summary>
/// <remarks>A message's HTML stands in a frame without rights, so that nothing in it can reach the page; every other value is escaped.</remarks>
internal sealed class GalleryPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TextWriter _page;

    private readonly GalleryLooks _looks;

    private GalleryPage(TextWriter page, GalleryLooks looks) => (_page, _looks) = (page, looks);

    /// <summary>Writes a page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="introduction">A sentence about the run.</param>
    /// <param name="messages">The messages, sorted by kind.</param>
    /// <param name="looks">How their HTML is shown; null: as wide as the page has room, and light.</param>
    public static void Write(TextWriter page, string title, string introduction, IEnumerable<GalleryMessage> messages, GalleryLooks? looks = null)
    {
        var gallery = new GalleryPage(page, looks ?? new GalleryLooks());
        var kinds = messages.GroupBy(message => message.Plan.Kind).ToList();
        gallery.Head(title);
        gallery.Line($"<header><h1>{Safe(title)}</h1><p>{Safe(introduction)}</p>");
        gallery.Links();
        gallery.Line("<nav aria-label=\"Kinds\"><ul>");
        foreach (var kind in kinds)
        {
            gallery.Line($"<li><a href=\"#{Id(kind.Key)}\">{Id(kind.Key)}</a> {Number(kind.Count())}</li>");
        }

        gallery.Line("</ul></nav></header>");
        gallery.Line("<main id=\"messages\">");
        foreach (var kind in kinds)
        {
            gallery.Kind(kind.Key, kind);
        }

        gallery.Line("</main></body></html>");
    }

    private void Links()
    {
        foreach (var group in _looks.Links.GroupBy(link => link.Group, StringComparer.Ordinal))
        {
            Line($"<nav aria-label=\"{Safe(group.Key)}\"><ul>");
            foreach (var link in group)
            {
                Line($"<li><a href=\"{Safe(link.Address)}\"{(link.IsCurrent ? " aria-current=\"true\"" : "")}>{Safe(link.Label)}</a></li>");
            }

            Line("</ul></nav>");
        }
    }

    private void Head(string title)
    {
        Line("<!DOCTYPE html>");
        Line("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; base-uri 'none'; form-action 'none'\">");
        Line("<meta name=\"referrer\" content=\"no-referrer\">");
        Line($"<title>{Safe(title)}</title><style>{GalleryStyle.Sheet}</style></head><body>");
        Line("<a class=\"skip\" href=\"#messages\">To the messages</a>");
    }

    private void Kind(MessageKind kind, IEnumerable<GalleryMessage> messages)
    {
        Line($"<section aria-labelledby=\"{Id(kind)}\"><h2 id=\"{Id(kind)}\" tabindex=\"-1\">{Id(kind)}</h2>");
        foreach (var message in messages)
        {
            Message(message);
        }

        Line("</section>");
    }

    private void Message(GalleryMessage message)
    {
        var (plan, words) = (message.Plan, message.Words);
        var order = Safe(plan.Order);
        var language = Safe(plan.Language);
        Line($"<article><h3>Order <bdi>{order}</bdi></h3><dl>");
        Line($"<dt>To</dt><dd><bdi>{Safe(plan.Recipient.Email ?? plan.Recipient.Phone ?? "")}</bdi></dd>");
        Line($"<dt>Subject</dt><dd lang=\"{language}\" dir=\"auto\">{Safe(words.Subject)}</dd>");
        Line($"<dt>Preview</dt><dd lang=\"{language}\" dir=\"auto\">{Safe(words.Preview)}</dd></dl>");
        Line("<div class=\"views\"><section><h4>HTML</h4>");
        Line($"<iframe title=\"Order {order}, HTML\" sandbox{_looks.FrameClass} loading=\"lazy\" srcdoc=\"{Safe(words.Html)}\"></iframe></section>");
        Line("<section><h4>Text</h4>");
        Line($"<pre lang=\"{language}\" dir=\"auto\" tabindex=\"0\" role=\"region\" aria-label=\"Order {order}, text\">{Safe(words.Text)}</pre></section>");
        Line($"<section><h4>SMS <small>{Number(words.Sms.Length)} characters</small></h4><p class=\"sms\" lang=\"{language}\" dir=\"auto\">{Safe(words.Sms)}</p></section></div>");
        Findings(message);
        Trace(plan);
        Line("</article>");
    }

    private void Findings(GalleryMessage message)
    {
        if (message.Findings.Count > 0)
        {
            Line("<section><h4>Findings</h4><ul>");
            foreach (var finding in message.Findings)
            {
                Line($"<li>{Safe(finding)}</li>");
            }

            Line("</ul></section>");
        }
    }

    private void Trace(MessagePlan plan)
    {
        Line($"<details><summary>Why order <bdi>{Safe(plan.Order)}</bdi> hears this</summary><div class=\"wide\"><table>");
        Line("<thead><tr><th scope=\"col\">What is said</th><th scope=\"col\">Because</th><th scope=\"col\">Policy</th></tr></thead><tbody>");
        foreach (var entry in plan.Trace)
        {
            Line($"<tr><td>{Safe(entry.Statement)}</td><td>{Safe(entry.Fact)}</td><td>{Safe(entry.Policy)}</td></tr>");
        }

        Line("</tbody></table></div></details>");
    }

    private void Line(string line)
    {
        _page.Write(line);
        _page.Write('\n');
    }

    private static string Safe(string text) => Html.Encode(text);

    private static string Id(MessageKind kind) => kind.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
