using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>A secret of the Standard Webhooks specification; signs requests.</summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";

    private readonly byte[] _key;

    private WebhookSecret(byte[] key) => _key = key;

    public static bool TryRead(string? text, out WebhookSecret secret)
    {
        secret = null!;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var key = new byte[text.Length];
        if (!Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) || length is < 24 or > 64)
        {
            return false;
        }

        secret = new WebhookSecret(key[..length]);
        return true;
    }

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    public string Sign(string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.ASCII.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return "v1," + Convert.ToBase64String(hash.GetHashAndReset());
    }

    /// <summary>The value of <c>webhook-timestamp</c>: whole seconds since 1970.</summary>
    public static string Timestamp(Instant now) => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
