namespace Backorder.Messaging;

/// <summary>Lends a thread the page that it wrote on before: a page is as long as the last one, and to grow to that costs more than to write it.</summary>
internal static class SparePage
{
    private const int Begins = 16 * 1024;

    // One message that is far longer than others does not keep its room for good.
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static Page? _spare;

    public static Page Take()
    {
        var spare = _spare ?? new Page(Begins);
        _spare = null;
        return spare;
    }

    /// <summary>The text; the page is not the caller's any more.</summary>
    public static string Finish(Page page)
    {
        var text = page.ToString();
        if (page.Room <= MostKept)
        {
            page.Clear();
            _spare = page;
        }

        return text;
    }
}
