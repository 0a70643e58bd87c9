using System.Globalization;
using System.Runtime.CompilerServices;

namespace Backorder.Messaging;

/// <summary>
/// Writes HTML from interpolated strings: the literal parts are markup, and each value is escaped for the place that its type names. A bare
/// string does not compile, so it cannot become markup by mistake.
/// </summary>
/// <param name="page">Where to; null: onto a page of its own.</param>
internal sealed class HtmlWriter(Page? page = null)
{
    private const int Begins = 512;

    private readonly Page _html = page ?? new Page(Begins);

    public HtmlWriter Write([InterpolatedStringHandlerArgument("")] Markup markup) => this;

    public override string ToString() => _html.ToString();

    private void WriteEscaped(string value, bool quoted)
    {
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Special) is var at && at >= 0)
        {
            _html.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => quoted ? "&quot;" : "\"",
                _ => quoted ? "&#39;" : "'",
            });
            rest = rest[(at + 1)..];
        }

        _html.Append(rest);
    }

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"'");

    /// <summary>What the compiler turns an interpolated string into. It takes no type but these.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            // A page grows well enough by itself.
            _ = (literalLength, formattedCount);
            _writer = writer;
        }

        public void AppendLiteral(string markup) => _writer._html.Append(markup);

        public void AppendFormatted(HtmlText text) => _writer.WriteEscaped(text.Value, quoted: false);

        public void AppendFormatted(HtmlAttribute attribute) => _writer.WriteEscaped(attribute.Value, quoted: true);

        public void AppendFormatted(HtmlUrl url) => _writer.WriteEscaped(url.Value, quoted: true);

        public void AppendFormatted(HtmlStyle style) => _writer._html.Append(style.Css);

        public void AppendFormatted(long number) => _writer._html.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
