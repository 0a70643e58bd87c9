using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>How a ledger stands.</summary>
internal sealed record LedgerStatus
{
    public required Instant At { get; init; }

    public required OutboxStatus Outbox { get; init; }

    /// <summary>What keeps messages from having been sent.</summary>
    public required IReadOnlyList<(DeliveryState State, string Reason, long Messages)> Reasons { get; init; }

    public required PromiseScorecard Scorecard { get; init; }
}
