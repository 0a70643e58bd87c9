using NodaTime;

namespace Backorder.Messaging;

// How a message ends.
public abstract partial class Phrasebook
{
    /// <summary>When the customer hears again, whatever happens.</summary>
    public abstract string NextUpdate(LocalDate day, LocalDate today);

    /// <summary>Comes before the address where a person answers.</summary>
    public abstract string ContactIntro();

    /// <summary>The link to the return and refund policy.</summary>
    public abstract string ReturnsLabel();

    /// <summary>The link to the order history.</summary>
    public abstract string OrdersLabel();

    /// <summary>The link to the page for feedback.</summary>
    public abstract string FeedbackLabel();

    /// <summary>Thanks.</summary>
    public abstract string Thanks(MessageKind kind);

    /// <summary>Why the customer gets this message.</summary>
    public abstract string SentBecause(string order, string shop);
}
