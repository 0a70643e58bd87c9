using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Backorder.Messaging;

/// <summary>A SHA-256 of a <see cref="ChoiceReference"/>, by which the ledger finds it. From the hash nobody gets back to the reference.</summary>
/// <remarks>52 letters and digits in lower case (base32), in that one form only. Equality takes the same time wherever two of them differ.</remarks>
public readonly record struct ChoiceReferenceHash
{
    private const int Bytes = 32;

    private readonly string? _value;

    private ChoiceReferenceHash(string value) => _value = value;

    /// <summary>Reads a hash, as a store has kept it.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="hash">The hash, or the default value, which is none.</param>
    /// <returns>Whether it is one, in its one form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChoiceReferenceHash hash)
    {
        hash = text is not null && Base32.IsCanonical(text, Bytes) ? new ChoiceReferenceHash(text) : default;
        return hash._value is not null;
    }

    /// <summary>Whether two hashes are the same.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are.</returns>
    public bool Equals(ChoiceReferenceHash other) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(_value.AsSpan()), MemoryMarshal.AsBytes(other._value.AsSpan()));

    /// <summary>A number for tables.</summary>
    /// <returns>The number.</returns>
    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The hash's 52 characters.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This hash was never made; use ChoiceReference.Hash or ChoiceReferenceHash.TryParse.");

    internal static ChoiceReferenceHash Of(byte[] reference)
    {
        var hash = SHA256.HashData([.. "backorder choice reference 1\0"u8, .. reference]);
        return new ChoiceReferenceHash(Base32.Encode(hash));
    }
}
