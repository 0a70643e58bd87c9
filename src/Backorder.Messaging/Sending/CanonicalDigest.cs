using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes values in one form, whatever the culture, and hashes them. Lengths and counts come first, so that no two lists of values look alike.</summary>
internal sealed class CanonicalDigest
{
    // What is hashed at a time; a run of a million orders is not kept whole for it.
    private const int Chunk = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(512);
    private IncrementalHash? _hash;

    /// <param name="purpose">What the digest is for; digests of different purposes never meet.</param>
    public CanonicalDigest(string purpose) => Add(purpose);

    public CanonicalDigest AddNumber(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    // UTF-16 as it stands: an encoder would replace broken surrogates and make two texts one.
    public CanonicalDigest Add(string? text)
    {
        if (text is null)
        {
            return AddNumber(-1);
        }

        AddNumber(text.Length);
        var span = _bytes.GetSpan(text.Length * sizeof(char));
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(span);
        }
        else
        {
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(text.AsSpan()), MemoryMarshal.Cast<byte, ushort>(span)[..text.Length]);
        }

        _bytes.Advance(text.Length * sizeof(char));
        return this;
    }

    public CanonicalDigest Add(int? value) => value is { } number ? AddNumber(1).AddNumber(number) : AddNumber(0);

    public CanonicalDigest Add(LocalDate? date) => date is { } day ? AddNumber(1).AddNumber(day.Year).AddNumber(day.Month).AddNumber(day.Day) : AddNumber(0);

    public CanonicalDigest Add(Instant? instant) =>
        instant is { } moment ? AddNumber(1).Add(NodaTime.Text.InstantPattern.ExtendedIso.Format(moment)) : AddNumber(0);

    // 49.0 and 49.00 are one amount.
    public CanonicalDigest Add(decimal? amount) =>
        amount is { } number ? Add((number / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture)) : Add((string?)null);

    public CanonicalDigest AddAll<T>(IReadOnlyList<T> items, Action<CanonicalDigest, T> add)
    {
        AddNumber(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            add(this, items[i]);
            Flush();
        }

        return this;
    }

    public string ToText()
    {
        if (_hash is null)
        {
            return Base32.Encode(SHA256.HashData(_bytes.WrittenSpan));
        }

        using (_hash)
        {
            _hash.AppendData(_bytes.WrittenSpan);
            return Base32.Encode(_hash.GetHashAndReset());
        }
    }

    private void Flush()
    {
        if (_bytes.WrittenCount < Chunk)
        {
            return;
        }

        (_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256)).AppendData(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
