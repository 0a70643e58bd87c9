using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Backorder.Messaging;

/// <summary>
/// What a button of the choice page sends with its choice: proof that whoever presses has the page. Its key is the reference, which only the
/// message has, so it needs no cookie, no key ring and no state, and holds on every machine.
/// </summary>
internal static class ChoicePress
{
    private const int Bytes = 16;

    public static string For(ChoiceReference reference, int choice)
    {
        var pressed = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"backorder choice press 1 {choice}"));
        return Base64Url.EncodeToString(HMACSHA256.HashData(reference.ToBytes(), pressed).AsSpan(0, Bytes));
    }

    public static bool IsFor(ChoiceReference reference, int choice, string press) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(For(reference, choice).AsSpan()), MemoryMarshal.AsBytes(press.AsSpan()));
}
