using System.Text;

namespace Backorder.Messaging.Scriban;

/// <summary>Escapes for text between tags and within quotes of HTML, and no more than that.</summary>
internal static class ScribanEscapes
{
    public static string Of(string text) => text.AsSpan().IndexOfAny("&<>\"'") < 0
        ? text
        : new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();
}
