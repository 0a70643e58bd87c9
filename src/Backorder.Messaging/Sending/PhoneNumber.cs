namespace Backorder.Messaging;

/// <summary>A phone number in E.164 form: a plus sign and 7 to 15 digits, the first not 0.</summary>
public readonly record struct PhoneNumber
{
    private readonly string? _value;

    private PhoneNumber(string value) => _value = value;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="number">The number, or the default value, which is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out PhoneNumber number)
    {
        number = default;
        if (text is not { Length: >= 8 and <= 16 } || text[0] != '+' || text[1] == '0' || text.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        number = new PhoneNumber(text);
        return true;
    }

    /// <summary>The number, as given.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This phone number was never read from a text; use PhoneNumber.TryParse.");
}
