using NodaTime;

namespace Backorder.Messaging;

/// <summary>Something that happened to an order line and that the law of late orders looks at. A closed family.</summary>
/// <remarks>Two equal events are one. Their order in a list means nothing; <see cref="At"/> does.</remarks>
public abstract record DelayEvent
{
    private DelayEvent()
    {
    }

    /// <summary>When it happened; for what the buyer says, when the seller received it.</summary>
    public required Instant At { get; init; }

    /// <summary>A delay notice went out.</summary>
    public sealed record NoticeSent : DelayEvent
    {
        /// <summary>The last ship date it stated, in the recipient's zone; null: it stated that there is no date.</summary>
        public LocalDate? Until { get; init; }

        /// <summary>Whether it offered to cancel with a full refund. A notice that did not counts as none (16 CFR 435.2(b)(1)).</summary>
        public bool Complete { get; init; } = true;
    }

    /// <summary>The buyer said yes to a notice.</summary>
    public sealed record Consent : DelayEvent
    {
        /// <summary>The date agreed to, in the recipient's zone; null: to whatever was told last.</summary>
        public LocalDate? Until { get; init; }
    }

    /// <summary>The buyer said yes, in advance, to a further delay (16 CFR 435.2(b)(1)(iv)).</summary>
    public sealed record PreConsent : DelayEvent
    {
        /// <summary>How long the buyer is willing to wait, in the recipient's zone; null: without a date.</summary>
        public LocalDate? Until { get; init; }
    }

    /// <summary>The buyer cancelled.</summary>
    public sealed record Cancel : DelayEvent;

    /// <summary>The goods were handed to the carrier.</summary>
    public sealed record Shipped : DelayEvent;

    /// <summary>A label was printed. It is no shipment and changes nothing (16 CFR 435.1(e)).</summary>
    public sealed record LabelCreated : DelayEvent;

    /// <summary>The seller decided not to ship.</summary>
    public sealed record SellerCancels : DelayEvent;

    /// <summary>The latest notice came back as undeliverable.</summary>
    public sealed record Bounced : DelayEvent;
}
