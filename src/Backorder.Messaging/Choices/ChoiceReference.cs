using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Backorder.Messaging;

/// <summary>
/// The last part of a choice page's address: 128 random bits in 22 characters (base64url, RFC 4648 section 5), in that one form only. Whoever
/// has it may answer for the customer, so it is written into the message and nowhere else; the ledger keeps its <see cref="Hash"/>.
/// </summary>
/// <remarks>Immutable. Equality is that of the bits. It is no part of what <see cref="ToString"/> says, so that no log can quote it.</remarks>
public readonly record struct ChoiceReference
{
    private const int Bytes = 16;
    private const int Characters = 22;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly string? _text;

    private ChoiceReference(string text) => _text = text;

    /// <summary>Makes a new reference.</summary>
    /// <param name="random">Where its bits come from.</param>
    /// <returns>The reference.</returns>
    public static ChoiceReference Make(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<byte> bits = stackalloc byte[Bytes];
        random.GetBytes(bits);
        return new ChoiceReference(Base64Url.EncodeToString(bits));
    }

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="reference">The reference, or the default value, which is none.</param>
    /// <returns>Whether it is one, in its one form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChoiceReference reference)
    {
        // 22 characters hold 132 bits; of the last one only the first two count, and the others must be zero.
        var isOne = text is { Length: Characters } && !text.AsSpan().ContainsAnyExcept(Letters) && text[^1] is 'A' or 'Q' or 'g' or 'w';
        reference = isOne ? new ChoiceReference(text!) : default;
        return isOne;
    }

    /// <summary>What the ledger keeps of it.</summary>
    /// <returns>The hash.</returns>
    public ChoiceReferenceHash Hash() => ChoiceReferenceHash.Of(ToBytes());

    /// <summary>The 22 characters: a secret of the message's recipient.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Reveal() => _text ?? throw new InvalidOperationException("This choice reference was never made; use ChoiceReference.Make or ChoiceReference.TryParse.");

    /// <summary>Its type's name, never the secret.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => nameof(ChoiceReference);

    internal byte[] ToBytes() => Base64Url.DecodeFromChars(Reveal());
}
