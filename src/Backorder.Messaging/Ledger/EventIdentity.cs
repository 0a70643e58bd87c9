namespace Backorder.Messaging;

/// <summary>By what an event is known again: the app's own id, else all that it says.</summary>
internal static class EventIdentity
{
    public static string Of(OrderEvent happened)
    {
        var digest = new CanonicalDigest("backorder event 1").Add(happened.Shop).Add(happened.Order);
        if (happened.Id is { } id)
        {
            return digest.Add("id").Add(id).ToText();
        }

        digest.Add("content").Add(happened.At);
        return (happened switch
        {
            OrderEvent.Shipped shipped => digest.Add("shipped").Add(shipped.Line),
            OrderEvent.Delivered delivered => digest.Add("delivered").Add(delivered.Line),
            OrderEvent.Cancelled cancelled => digest.Add("cancelled").Add(cancelled.Amount).Add(cancelled.Method).Add(cancelled.RefundBy),
            OrderEvent.Bounced bounced => digest.Add("bounced").Add(bounced.Message.ToString()),
            OrderEvent.ChoiceMade made => Add(digest.Add("choice").Add((int)made.Choice).Add(made.Line).Add(made.Sku).Add(made.Quantity), made.Message),
            _ => throw new ArgumentException($"{happened.GetType().Name} is no event of this library.", nameof(happened)),
        }).ToText();
    }

    // Choices without a message keep the identity that they had before there were links.
    private static CanonicalDigest Add(CanonicalDigest digest, MessageKey? message) => message is { } answered ? digest.Add(answered.ToString()) : digest;
}
