using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string NextUpdate(LocalDate day, LocalDate today) =>
        $"We will write again by {NearDay(day, today)}, even if nothing has changed.";

    /// <inheritdoc/>
    public override string ContactIntro() => "Do you have a question? A person answers at";

    /// <inheritdoc/>
    public override string ReturnsLabel() => "Return and refund policy";

    /// <inheritdoc/>
    public override string OrdersLabel() => "Your order history";

    /// <inheritdoc/>
    public override string FeedbackLabel() => "Tell us how it went";

    /// <inheritdoc/>
    public override string Thanks(MessageKind kind) => kind switch
    {
        MessageKind.BackorderConfirmed or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare =>
            "Thank you for your order.",
        MessageKind.Cancelled => "Thank you for your understanding.",
        _ => "Thank you for your patience.",
    };

    /// <inheritdoc/>
    public override string SentBecause(string order, string shop) => $"You get this message because you placed order {order} at {shop}.";
}
