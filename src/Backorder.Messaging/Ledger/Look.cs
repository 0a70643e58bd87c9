using NodaTime;

namespace Backorder.Messaging;

/// <summary>A run has looked at an order.</summary>
public sealed record Look
{
    /// <summary>The order.</summary>
    public required OrderRef Order { get; init; }

    /// <summary>When to look again though nothing else happens; null: only when a promised update is due. <see cref="HeldOrder.PlanAgainAt"/> says what it depends on.</summary>
    public Instant? AgainAt { get; init; }
}
