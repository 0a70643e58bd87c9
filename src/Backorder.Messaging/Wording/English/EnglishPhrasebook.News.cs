using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string Heading(MessageKind kind, bool part, bool dateFound)
    {
        var order = part ? "Part of your order" : "Your order";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{order} has to wait",
            MessageKind.FirstDelay => $"{order} will ship later",
            MessageKind.RenewedDelay => $"{order} is delayed again",
            MessageKind.NoDateYet => $"{order} is delayed, and we do not have a date yet",
            MessageKind.StillWaiting => $"{order} is still waiting",
            MessageKind.Earlier => dateFound ? "We have a date for your order" : "Your order will ship earlier",
            MessageKind.PartShipped => "Part of your order is on its way",
            MessageKind.ReadyToShip => "Your order is ready to ship",
            MessageKind.Shipped => "Your order is on its way",
            MessageKind.Cancelled => part ? $"The rest of your order is {Cancelled}" : $"Your order is {Cancelled}",
            MessageKind.ConsentReminder => "Do you want to keep your order?",
            _ => "Your order has arrived",
        };
    }

    /// <inheritdoc/>
    public override string Greeting(string? name) => name is null ? "Hello," : $"Hello {name},";

    /// <inheritdoc/>
    public override string About(string order, LocalDate placedOn, string goods, LocalDate today) =>
        $"This is about your order {order} of {Day(placedOn, today)}: {goods}.";

    /// <inheritdoc/>
    public override string Units(int quantity, string item) => $"{Number(quantity)}\u00a0× {item}";

    /// <inheritdoc/>
    public override string ManyItems(int items, long units) => $"{Number(items)} items, {Number(units)} units in all";

    /// <inheritdoc/>
    public override string? Opening(MessageKind kind, bool dateFound) => kind switch
    {
        MessageKind.BackorderConfirmed => "Thank you for your order. We do not have all of it in stock right now.",
        MessageKind.StillWaiting => "We promised you an update, and nothing has changed.",
        MessageKind.Earlier => dateFound ? "Good news: we now have a date for you." : "Good news: your order will ship earlier than we told you.",
        MessageKind.PartShipped => "Part of your order has left our warehouse. The rest follows.",
        MessageKind.ReadyToShip => "Everything you were waiting for is now in our warehouse.",
        MessageKind.Shipped => "Everything in your order has now left our warehouse.",
        MessageKind.ConsentReminder => "We wrote to you about a delay, and we still need your answer.",
        MessageKind.AfterCare => "Your order has arrived. Thank you for waiting for it.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string PromisedToShip(string? item, LocalDate by, LocalDate today) =>
        $"We promised to ship {Your(item)} by {Day(by, today)}.";

    /// <inheritdoc/>
    public override string PromisedToDeliver(string? item, LocalDate by, LocalDate today) =>
        $"We promised to deliver {Your(item)} by {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldToShip(string? item, LocalDate by, LocalDate today) =>
        $"We told you that {Your(item)} would ship by {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldNoDate() => "We told you that we did not have a date.";

    /// <inheritdoc/>
    public override string NewShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"We do not have a new date{ForEvery(last)} yet.",
        RangeShape.NotBefore => $"We do not have a new date yet. {It(last)} will not ship before {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} will now ship by {NearDay(when.End, today)}.",
        _ => $"The new ship date{OfLast(last)} is {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"We do not have a date{ForEvery(last)} yet.",
        RangeShape.NotBefore => $"We do not have a date yet. {It(last)} will not ship before {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} will ship by {NearDay(when.End, today)}.",
        _ => $"The ship date{OfLast(last)} is {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string SameShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"We still do not have a date{ForEvery(last)}.",
        RangeShape.NotBefore => $"We still do not have a date. {It(last)} will not ship before {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} will still ship by {NearDay(when.End, today)}.",
        _ => $"The ship date{OfLast(last)} is still {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today) =>
        $"{It(last)} will ship on or before {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string Arrival(SpokenRange when, bool last, LocalDate today) => when.Shape == RangeShape.ByDay
        ? $"{It(last)} should arrive by {NearDay(when.End, today)}."
        : $"The expected arrival{OfLast(last)} is {NearWhen(when, today)}.";

    /// <inheritdoc/>
    public override string ReadyUnitsShipFirst(long ready, long open) =>
        $"{Number(ready)} of {Number(open)} units {(ready == 1 ? "is ready and ships" : "are ready and ship")} first.";

    /// <inheritdoc/>
    public override string ReadyUnitsWait(long ready, long open) => ready == 1
        ? $"1 of {Number(open)} units is here. It waits for the rest, so that all ships together."
        : $"{Number(ready)} of {Number(open)} units are here. They wait for the rest, so that all ships together.";

    /// <inheritdoc/>
    public override string Credit(string amount) => $"For the delay we credit {amount} to this order.";

    /// <inheritdoc/>
    public override string HasBeenCancelled(string order, bool rest) =>
        rest ? $"The rest of your order {order} has been {Cancelled}." : $"Your order {order} has been {Cancelled}.";

    /// <inheritdoc/>
    public override string Refund(string amount, string method) => $"We refund {amount} to {method}.";

    /// <inheritdoc/>
    public override string RefundSentBy(LocalDate day, LocalDate today) => $"We send the refund by {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string NothingCharged() => "You have not been charged, and you will not be.";

    private static string Your(string? item) => item is null ? "your order" : $"your {item}";

    private static string It(bool last) => last ? "The last item" : "It";

    private static string ForEvery(bool last) => last ? " for every item" : "";

    private static string OfLast(bool last) => last ? " of the last item" : "";
}
