using NodaTime;

namespace Backorder.Messaging;

/// <summary>A cancellation that the app has carried out. The library repeats it and computes no money.</summary>
public sealed record Cancellation
{
    /// <summary>When it was recorded.</summary>
    public required Instant At { get; init; }

    /// <summary>What goes back, in major units of the lines' currency; 0 where nothing was taken; null holds the message for review.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How it goes back, in words for the customer (<c>the card you paid with</c>); null holds the message for review.</summary>
    public string? Method { get; init; }

    /// <summary>The last day on which it is sent back; null where the app does not say.</summary>
    public LocalDate? RefundBy { get; init; }
}
