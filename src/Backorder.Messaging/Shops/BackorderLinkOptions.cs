namespace Backorder.Messaging;

/// <summary>A shop's pages. Each is an absolute https address, or null where there is none.</summary>
public sealed class BackorderLinkOptions
{
    /// <summary>The return and refund policy.</summary>
    public string? Returns { get; set; }

    /// <summary>The customer's order history.</summary>
    public string? Orders { get; set; }

    /// <summary>The choice page, as customers reach it: where the app maps <c>MapBackorderChoices</c>, such as <c>https://shop.example/backorder</c>. Keep it short, for text messages.</summary>
    /// <value>Default null: buttons open a letter to <see cref="BackorderShopOptions.Contact"/>.</value>
    public string? Choices { get; set; }

    /// <summary>The shop's logo, an image.</summary>
    public string? Logo { get; set; }

    /// <summary>Where a customer can say how it went; shown after delivery only.</summary>
    public string? Feedback { get; set; }
}
