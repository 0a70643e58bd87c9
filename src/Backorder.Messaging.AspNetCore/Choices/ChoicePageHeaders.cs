using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Backorder.Messaging.AspNetCore;

/// <summary>What each answer says beside the page: no script, no frame, nothing from elsewhere, nothing kept, no address handed on.</summary>
internal static class ChoicePageHeaders
{
    private static readonly string Policy =
        $"default-src 'none'; script-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ChoicePageStyle.Sheet)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
