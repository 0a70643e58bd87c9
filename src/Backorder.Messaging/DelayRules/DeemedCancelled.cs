using NodaTime;

namespace Backorder.Messaging;

/// <summary>That, since when and why a line is cancelled in law, whether or not anybody has carried it out yet.</summary>
public sealed record DeemedCancelled
{
    /// <summary>The day on which the buyer's right to the refund vested, in the recipient's zone: the day of the cancellation, or the last day of a period that passed.</summary>
    public required LocalDate On { get; init; }

    /// <summary>What brought it about.</summary>
    public required CancelCause Cause { get; init; }

    /// <summary>The paragraph that says so.</summary>
    public required string Paragraph { get; init; }
}
