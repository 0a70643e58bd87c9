using NodaTime;

namespace Backorder.Messaging;

/// <summary>What became of one attempt. A closed family of four; reasons are kept beside the message, so keep the recipient out of them.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The provider took it over and answers for it from here on.</summary>
    public sealed record Accepted : SendOutcome
    {
        /// <summary>The provider's own id for the message; null where it gives none.</summary>
        public string? ProviderId { get; init; }
    }

    /// <summary>It surely did not leave; another attempt may succeed (the server is busy, the limit is reached).</summary>
    public sealed record Retry : SendOutcome
    {
        /// <summary>How long the provider asks to wait; null: the dispatcher decides.</summary>
        public Duration? After { get; init; }

        /// <summary>Why, for operators.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>It surely did not leave, and no attempt will ever succeed (no such mailbox).</summary>
    public sealed record Failed : SendOutcome
    {
        /// <summary>Why, for operators.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>Nobody knows whether it left (the connection broke after the last byte).</summary>
    public sealed record Ambiguous : SendOutcome
    {
        /// <summary>What happened, for operators.</summary>
        public required string Reason { get; init; }
    }
}
