namespace Backorder.Messaging.Tests;

/// <summary>Texts that somebody might put into a name or a reason.</summary>
internal static class Hostile
{
    /// <summary>Ugly, but text: it must come out as it went in.</summary>
    public static IReadOnlyList<string> Printable { get; } =
    [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"><a href=\"https://evil.example\">x</a>",
        "' onmouseover='alert(1)",
        "--><b>x</b><!--",
        "<![endif]--><b>x</b>",
        "]]>",
        "<!--[if mso]>",
        "{{x}} {0} ${y} @Model",
        "%0d%0aBcc: x@evil.example",
        "&lt;b&gt; &amp; &#60;b&#62;",
        "javascript:alert(1)",
        "https://evil.example/click",
        "=?utf-8?q?x?=",
        "日本語 😀 \U0001F468\u200D\U0001F469\u200D\U0001F467",
        "עברית with English",
        "mailto:x@evil.example?bcc=y@evil.example",
        "a" + new string('\u0300', 200),
        new string('W', 500),
    ];

    /// <summary>Not text: it must be refused.</summary>
    public static IReadOnlyList<string> Unprintable { get; } =
    [
        "a\r\nBcc: x@evil.example",
        "a\nb",
        "a\0b",
        "a\u001bb",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\u2066b",
        "a\ud800b",
        "   ",
        new string('W', 10_000),
    ];
}
