using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>A page as a browser's parser sees it.</summary>
internal static class ParsedPage
{
    public static IDocument Read(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Its elements and the names of their attributes, without any text: what a value from outside must never change.</summary>
    public static IReadOnlyList<string> Skeleton(string html) =>
    [
        .. Read(html).All.Select(element =>
            $"{Path(element)}[{string.Join(' ', element.Attributes.Select(attribute => attribute.Name).Order(StringComparer.Ordinal))}]"),
    ];

    private static string Path(IElement element) =>
        element.ParentElement is { } parent ? $"{Path(parent)}/{element.LocalName}" : element.LocalName;
}
