namespace Backorder.Messaging.Tool;

/// <summary>A JSON number as a decimal, exactly or not at all: nothing is rounded and nothing vanishes.</summary>
internal static class ExactDecimal
{
    private const int MaxDigits = 28;

    private static readonly System.Buffers.SearchValues<byte> Exponent = System.Buffers.SearchValues.Create("eE"u8);

    /// <param name="number">A number in JSON's grammar.</param>
    /// <param name="maxScale">The most decimals that it may need.</param>
    /// <param name="value">The value, or 0.</param>
    /// <returns>Whether it fits.</returns>
    public static bool TryParse(ReadOnlySpan<byte> number, int maxScale, out decimal value)
    {
        value = 0;
        var isNegative = number.StartsWith("-"u8);
        var mark = number.IndexOfAny(Exponent);
        var digits = number[(isNegative ? 1 : 0)..(mark < 0 ? number.Length : mark)];
        var point = digits.IndexOf((byte)'.');
        var scale = (point < 0 ? 0 : digits.Length - point - 1) - (mark < 0 ? 0L : Power(number[(mark + 1)..]));
        var significant = digits.TrimStart("0."u8);
        if (significant.IsEmpty)
        {
            return true;
        }

        scale -= CutZeros(ref significant);
        if (scale > maxScale || significant.Length + Math.Max(0, -scale) > MaxDigits)
        {
            return false;
        }

        foreach (var digit in significant)
        {
            value = digit == (byte)'.' ? value : (value * 10) + (digit - (byte)'0');
        }

        for (; scale < 0; scale++)
        {
            value *= 10;
        }

        for (; scale > 0; scale--)
        {
            value /= 10;
        }

        value = isNegative ? -value : value;
        return true;
    }

    private static int CutZeros(ref ReadOnlySpan<byte> significant)
    {
        var zeros = 0;
        while (significant[^1] is (byte)'0' or (byte)'.')
        {
            zeros += significant[^1] == (byte)'0' ? 1 : 0;
            significant = significant[..^1];
        }

        return zeros;
    }

    // Beyond a million it makes no difference how much beyond.
    private static long Power(ReadOnlySpan<byte> text)
    {
        var power = 0L;
        foreach (var digit in text.TrimStart("+-"u8))
        {
            power = Math.Min((power * 10) + (digit - (byte)'0'), 10_000_000);
        }

        return text[0] == (byte)'-' ? -power : power;
    }
}
