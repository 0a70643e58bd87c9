namespace Backorder.Messaging;

/// <summary>Text that is safe in a mail header: a subject, a display name. It cannot hold CR, LF, NUL or any other control, line separators, bidirectional controls or broken surrogates.</summary>
/// <remarks>Nothing is stripped or repaired: text that does not fit is refused. A value of this type may still be long or outside ASCII; folding and encoded words are the mail writer's part.</remarks>
public readonly record struct HeaderText
{
    private readonly string? _value;

    private HeaderText(string value) => _value = value;

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="header">The same text, or the default value, which is none.</param>
    /// <returns>Whether it is safe in a header.</returns>
    public static bool TryCreate(string? text, out HeaderText header)
    {
        header = default;
        if (text is null || !SafeText.IsSafe(text))
        {
            return false;
        }

        header = new HeaderText(text);
        return true;
    }

    /// <summary>The text, as given.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This header text was never taken from a text; use HeaderText.TryCreate.");
}
