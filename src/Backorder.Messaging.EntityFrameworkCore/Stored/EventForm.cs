namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Between an event and its stored form.</summary>
internal static class EventForm
{
    public static StoredEvent ToForm(OrderEvent happened)
    {
        var form = new StoredEvent
        {
            Type = happened.GetType().Name,
            Shop = happened.Shop,
            Order = happened.Order,
            At = Text.Of(happened.At),
            Id = happened.Id,
        };
        return happened switch
        {
            OrderEvent.Shipped shipped => form with { Line = shipped.Line },
            OrderEvent.Delivered delivered => form with { Line = delivered.Line },
            OrderEvent.Cancelled cancelled => form with { Amount = cancelled.Amount, Method = cancelled.Method, RefundBy = Text.Of(cancelled.RefundBy) },
            OrderEvent.Bounced bounced => form with { Message = bounced.Message.ToString() },
            OrderEvent.ChoiceMade made => form with { Choice = made.Choice.ToString(), Line = made.Line, Sku = made.Sku, Quantity = made.Quantity, Message = made.Message?.ToString() },
            _ => throw new ArgumentException($"{happened.GetType().Name} is no event of this library.", nameof(happened)),
        };
    }

    public static string ToJson(OrderEvent happened) => StoredJson.Write(ToForm(happened), StoredJson.Default.StoredEvent);

    public static OrderEvent Read(string json) => ToEvent(StoredJson.Read(json, StoredJson.Default.StoredEvent, static form => form.V));

    public static OrderEvent ToEvent(StoredEvent form)
    {
        var at = Text.ToMoment(form.At);
        return form.Type switch
        {
            nameof(OrderEvent.Shipped) => new OrderEvent.Shipped { Shop = form.Shop, Order = form.Order, At = at, Id = form.Id, Line = form.Line },
            nameof(OrderEvent.Delivered) => new OrderEvent.Delivered { Shop = form.Shop, Order = form.Order, At = at, Id = form.Id, Line = form.Line },
            nameof(OrderEvent.Cancelled) => new OrderEvent.Cancelled
            {
                Shop = form.Shop,
                Order = form.Order,
                At = at,
                Id = form.Id,
                Amount = form.Amount ?? 0,
                Method = form.Method ?? "",
                RefundBy = Text.ToDayOrNull(form.RefundBy),
            },
            nameof(OrderEvent.Bounced) => new OrderEvent.Bounced { Shop = form.Shop, Order = form.Order, At = at, Id = form.Id, Message = Text.ToKey(form.Message ?? "") },
            nameof(OrderEvent.ChoiceMade) => new OrderEvent.ChoiceMade
            {
                Shop = form.Shop,
                Order = form.Order,
                At = at,
                Id = form.Id,
                Choice = Text.To<ChoiceKind>(form.Choice ?? ""),
                Line = form.Line,
                Sku = form.Sku,
                Quantity = form.Quantity,
                Message = form.Message is { } answered ? Text.ToKey(answered) : null,
            },
            _ => throw new InvalidOperationException(
                $"A row of Backorder.Messaging holds the event {form.Type}, which this version does not know. Update the package Backorder.Messaging.EntityFrameworkCore on every machine."),
        };
    }
}
