namespace Backorder.Messaging.AspNetCore;

/// <summary>How the choice page is served.</summary>
public sealed class BackorderChoicePageOptions
{
    /// <summary>The only shop whose links work here; set it where each shop has a page of its own. Its language and contact are on the page for links that do not work.</summary>
    /// <value>Default null: links of all shops work, and <c>main</c>, or the first shop, speaks for those that do not.</value>
    public string? Shop { get; set; }

    /// <summary>Requests a minute for one link, at least 1. What is above is answered 429 and changes nothing.</summary>
    /// <value>Default 120.</value>
    public int RequestsPerMinutePerLink { get; set; } = 120;

    /// <summary>Requests a minute from one remote address (IPv6: from one /64 network), at least 1. Behind a proxy the app needs <c>UseForwardedHeaders</c>, or all its visitors are one.</summary>
    /// <value>Default 600.</value>
    public int RequestsPerMinutePerAddress { get; set; } = 600;
}
