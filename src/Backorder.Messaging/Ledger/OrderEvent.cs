using NodaTime;

namespace Backorder.Messaging;

/// <summary>Something that happened to an order, by whatever channel the app heard of it. A closed family.</summary>
/// <remarks>Recording the same event again changes nothing, and events may come in any sequence: <see cref="At"/> says which was first.</remarks>
public abstract record OrderEvent
{
    private OrderEvent()
    {
    }

    /// <summary>The shop. Default <c>main</c>.</summary>
    public string Shop { get; init; } = ShopName.Main;

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>When it happened, or, for an answer, when it came in.</summary>
    public required Instant At { get; init; }

    /// <summary>The app's own id for the event, by which a repetition is known; null: by all that it says.</summary>
    public string? Id { get; init; }

    /// <summary>Units were handed to the carrier. It ends a promised update where it names no line; what shipped is read from the facts.</summary>
    public sealed record Shipped : OrderEvent
    {
        /// <summary>The line; null: the whole order.</summary>
        public string? Line { get; init; }
    }

    /// <summary>The goods arrived. It ends a promised update where it names no line; what was delivered is read from the facts.</summary>
    public sealed record Delivered : OrderEvent
    {
        /// <summary>The line; null: the whole order.</summary>
        public string? Line { get; init; }
    }

    /// <summary>The app has cancelled the order. The next run says so, whether or not the facts repeat it.</summary>
    public sealed record Cancelled : OrderEvent
    {
        /// <summary>What goes back, in major units of the lines' currency; 0 where nothing was taken.</summary>
        public required decimal Amount { get; init; }

        /// <summary>How it goes back, in words for the customer (<c>the card you paid with</c>).</summary>
        public required string Method { get; init; }

        /// <summary>The last day on which it is sent back; null where the app does not say.</summary>
        public LocalDate? RefundBy { get; init; }
    }

    /// <summary>A message came back after it was accepted: the customer was not told.</summary>
    public sealed record Bounced : OrderEvent
    {
        /// <summary>The message.</summary>
        public required MessageKey Message { get; init; }
    }

    /// <summary>The customer has chosen. A later choice replaces an earlier one; a cancellation is final.</summary>
    public sealed record ChoiceMade : OrderEvent
    {
        /// <summary>What was chosen.</summary>
        public required ChoiceKind Choice { get; init; }

        /// <summary>The line; null: the whole order.</summary>
        public string? Line { get; init; }

        /// <summary>The item taken (swap); else null.</summary>
        public string? Sku { get; init; }

        /// <summary>Units taken (swap) or sent now (split); else null.</summary>
        public int? Quantity { get; init; }

        /// <summary>The message that it answers, where it came by its choice link; null: the newest one told before <see cref="OrderEvent.At"/>.</summary>
        public MessageKey? Message { get; init; }
    }
}
