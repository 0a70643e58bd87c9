namespace Backorder.Messaging;

/// <summary>A shop's pages, each an absolute https address or null, and the colour of what leads to them.</summary>
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

    /// <summary>
    /// The colour of links, buttons and lines in messages, such as <c>#0b6b3a</c>; null: a blue. White letters on it, and it on white, need a
    /// contrast of 4.5 (WCAG 2.2, 1.4.3). For dark mode a lighter one is made from it.
    /// </summary>
    /// <value>Default null.</value>
    public string? Color { get; set; }
}
