using AngleSharp.Dom;

namespace Backorder.Messaging.Tests;

/// <summary>A rendered message as its readers find it: what the parsers see in the HTML, and the lines of the text.</summary>
internal sealed class ReadMessage
{
    private readonly string _quantity;

    public ReadMessage(RenderedMessage message, Tongue? tongue = null)
    {
        _quantity = $"  {(tongue ?? Tongue.Of("en")).Quantity}";
        Message = message;
        Page = ParsedPage.Read(message.Html);
        Visible = string.Join('\n', Page.Body!.Children.Where(child => child.LocalName != "div").Select(Words));
        Lines = message.Text.Split('\n');
    }

    public RenderedMessage Message { get; }

    public IDocument Page { get; }

    /// <summary>The words of the page without the hidden preview.</summary>
    public string Visible { get; }

    public IReadOnlyList<string> Lines { get; }

    public IEnumerable<(string Label, string Url)> Buttons =>
        Page.QuerySelectorAll("a.main, a.more").Select(link => (link.TextContent, link.GetAttribute("href")!));

    public IEnumerable<(string Label, string Url)> ListedChoices =>
        Lines.Select((line, index) => (line, index)).Where(at => at.line.StartsWith("* ", StringComparison.Ordinal))
            .Select(at => (at.line[2..], Lines.Skip(at.index + 1).First(line => line.Contains("://", StringComparison.Ordinal) || line.Contains("mailto:", StringComparison.Ordinal)).Trim()));

    public IEnumerable<(string Item, string Quantity)> Rows =>
        Page.QuerySelectorAll("th[scope=row]").Select(head => (head.TextContent, head.NextElementSibling!.TextContent));

    public IEnumerable<(string Item, string Quantity)> ListedRows =>
        Lines.Select((line, index) => (line, index))
            .Where(at => at.line.StartsWith(_quantity, StringComparison.Ordinal))
            .Select(at => (Lines[at.index - 1][2..], at.line[_quantity.Length..]));

    // Words in neighbouring elements do not run into each other.
    private static string Words(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "br" } => "\n",
        _ => string.Concat(node.ChildNodes.Select(Words)) + (node is IElement { LocalName: "td" or "th" or "p" or "h1" or "h2" or "tr" or "div" } ? "\n" : ""),
    };
}
