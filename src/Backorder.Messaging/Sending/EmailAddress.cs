namespace Backorder.Messaging;

/// <summary>An e-mail address that is safe in a header and in an SMTP command. It cannot hold CR, LF, other controls, quotes or spaces.</summary>
/// <remarks>The dot-atom form of RFC 5322 §3.4.1, ASCII only; quoted local parts and address literals are refused, because nobody needs them and mail software disagrees about them.</remarks>
public readonly record struct EmailAddress
{
    private static readonly System.Buffers.SearchValues<char> Atom =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.");

    private static readonly System.Buffers.SearchValues<char> Host =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private readonly string? _value;

    private EmailAddress(string value) => _value = value;

    /// <summary>The part after the at sign.</summary>
    public string Domain => ToString()[(ToString().LastIndexOf('@') + 1)..];

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text; null is no address.</param>
    /// <param name="address">The address, or the default value, which is none.</param>
    /// <returns>Whether it is one: at most 254 characters, 64 before the at sign.</returns>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        address = default;
        if (text is null or { Length: > 254 } || text.LastIndexOf('@') is var at && (at < 1 || at > 64))
        {
            return false;
        }

        var local = text.AsSpan(0, at);
        var domain = text.AsSpan(at + 1);
        if (local.ContainsAnyExcept(Atom) || HasEmptyPart(local) || domain.ContainsAnyExcept(Host) || HasEmptyPart(domain))
        {
            return false;
        }

        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }
        }

        address = new EmailAddress(text);
        return true;
    }

    /// <summary>The address, as given.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This e-mail address was never read from a text; use EmailAddress.TryParse.");

    private static bool HasEmptyPart(ReadOnlySpan<char> dotted) =>
        dotted.IsEmpty || dotted[0] == '.' || dotted[^1] == '.' || dotted.Contains("..", StringComparison.Ordinal);
}
