namespace Backorder.Messaging;

/// <summary>RFC 4648 base32 in lower case and without padding: safe in headers, in addresses and in file names that ignore case.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        var buffer = 0;
        var bits = 0;
        var next = 0;
        foreach (var one in bytes)
        {
            buffer = (buffer << 8) | one;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text[next++] = Alphabet[(buffer >> bits) & 31];
            }

            buffer &= (1 << bits) - 1;
        }

        if (bits > 0)
        {
            text[next] = Alphabet[(buffer << (5 - bits)) & 31];
        }

        return new string(text);
    }

    /// <summary>Whether a text is the one form that some bytes have: known letters, and no bit set that no byte fills.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text, int bytes)
    {
        var length = ((bytes * 8) + 4) / 5;
        if (text.Length != length || text.ContainsAnyExcept(Letters))
        {
            return false;
        }

        var unused = (length * 5) - (bytes * 8);
        return (Alphabet.IndexOf(text[^1], StringComparison.Ordinal) & ((1 << unused) - 1)) == 0;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(Alphabet);
}
