namespace Backorder.Messaging;

/// <summary>How a gallery shows the HTML of its messages, and where its other forms are.</summary>
internal sealed record GalleryLooks
{
    /// <summary>As wide as a phone, 375 px; else as wide as there is room.</summary>
    public bool IsPhone { get; init; }

    /// <summary>As for a reader who has chosen dark, or light; null: as whoever looks at the gallery has chosen.</summary>
    public bool? IsDark { get; init; }

    public IReadOnlyList<GalleryLink> Links { get; init; } = [];

    public string FrameClass => (IsPhone, IsDark) switch
    {
        (true, true) => " class=\"phone dark\"",
        (true, _) => " class=\"phone\"",
        (false, true) => " class=\"dark\"",
        _ => "",
    };

    /// <summary>A message's HTML in that light: a frame without rights does not hear of the page's own, so its rules for the dark are made to hold, or not.</summary>
    public string Lit(string html) => IsDark is not { } dark ? html : html
        .Replace("(prefers-color-scheme:dark)", dark ? "all" : "not all", StringComparison.Ordinal)
        .Replace("(prefers-color-scheme: dark)", dark ? "all" : "not all", StringComparison.Ordinal);
}

/// <summary>A link to another form of the same gallery.</summary>
internal sealed record GalleryLink(string Group, string Label, string Address, bool IsCurrent);
