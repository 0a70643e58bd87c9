namespace Backorder.Messaging;

/// <summary>A shop's pages, each an absolute https address or null.</summary>
public sealed record ShopLinks
{
    /// <summary>The return and refund policy.</summary>
    public string? Returns { get; init; }

    /// <summary>The customer's order history.</summary>
    public string? Orders { get; init; }

    /// <summary>The choice page, without a reference.</summary>
    public string? Choices { get; init; }

    /// <summary>The logo, an image.</summary>
    public string? Logo { get; init; }

    /// <summary>Where a customer can say how it went.</summary>
    public string? Feedback { get; init; }
}
