using System.Text;

namespace Backorder.Messaging;

/// <summary>Lends a thread the builder that it used before: a page is as long as the last one, and to grow to that costs more than to write it.</summary>
internal static class SpareBuilder
{
    private const int Begins = 16 * 1024;

    // One message that is far longer than others does not keep its room for good.
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static StringBuilder? _spare;

    public static StringBuilder Take()
    {
        var spare = _spare ?? new StringBuilder(Begins);
        _spare = null;
        return spare;
    }

    /// <summary>The text; the builder is not the caller's any more.</summary>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity <= MostKept)
        {
            _spare = builder.Clear();
        }

        return text;
    }
}
