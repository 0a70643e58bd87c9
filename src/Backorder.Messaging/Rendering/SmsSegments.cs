namespace Backorder.Messaging;

/// <summary>How a text travels as a text message: its alphabet, its length in that alphabet's units, and in how many parts.</summary>
public readonly record struct SmsSegments
{
    private SmsSegments(bool isGsm7, int units, int parts) => (IsGsm7, Units, Parts) = (isGsm7, units, parts);

    /// <summary>True where every character is in the GSM 7-bit alphabet; one that is not turns the whole text into UCS-2.</summary>
    public bool IsGsm7 { get; }

    /// <summary>Septets, or UTF-16 units in UCS-2.</summary>
    public int Units { get; }

    /// <summary>Parts that are sent and paid for; 0 for an empty text.</summary>
    public int Parts { get; }

    /// <summary>Counts a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The count.</returns>
    public static SmsSegments Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var gsm = GsmAlphabet.Contains(text);
        return gsm ? Count(text, isGsm7: true, single: 160, part: 153) : Count(text, isGsm7: false, single: 70, part: 67);
    }

    private static SmsSegments Count(string text, bool isGsm7, int single, int part)
    {
        var units = 0;
        for (var i = 0; i < text.Length; i += CharsAt(text, i))
        {
            units += UnitsAt(text, i, isGsm7);
        }

        if (units <= single)
        {
            return new(isGsm7, units, units == 0 ? 0 : 1);
        }

        // An escape or a surrogate pair is never parted, so a part may stay one unit short.
        var (parts, filled) = (1, 0);
        for (var i = 0; i < text.Length; i += CharsAt(text, i))
        {
            var next = UnitsAt(text, i, isGsm7);
            if (filled + next > part)
            {
                (parts, filled) = (parts + 1, 0);
            }

            filled += next;
        }

        return new(isGsm7, units, parts);
    }

    private static int CharsAt(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1;

    private static int UnitsAt(string text, int index, bool isGsm7) =>
        isGsm7 ? GsmAlphabet.IsExtended(text[index]) ? 2 : 1 : CharsAt(text, index);
}
