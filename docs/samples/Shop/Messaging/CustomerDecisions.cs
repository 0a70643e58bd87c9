using Backorder.Messaging;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>Does to the order what its customer has chosen, in the transaction in which the ledger records it: both stand or neither.</summary>
public sealed class CustomerDecisions(ShopDb shop, TimeProvider clock) : IBackorderEvents
{
    public Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken) =>
        ChangeAsync(choice.Order, order =>
        {
            if (order.CancelledAt is not null)
            {
                // Undoes the record too; the facts say why, and the customer is told.
                throw new InvalidOperationException($"Order {order.Id} is cancelled.");
            }

            order.Note(choice.At.ToDateTimeOffset(), Decide(order, choice));
        }, cancellationToken);

    public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken) =>
        ChangeAsync(obligation.Order, order => order.Note(clock.GetUtcNow(), $"To do: {obligation.Detail}"), cancellationToken);

    public Task BreachedAsync(Breach breach, CancellationToken cancellationToken) =>
        ChangeAsync(breach.Order, order => order.Note(clock.GetUtcNow(), $"We missed an update that we had promised for {Words.Day(breach.Due)}."), cancellationToken);

    // A later choice replaces an earlier one.
    private static string Decide(ShopOrder order, OrderEvent.ChoiceMade choice)
    {
        order.Instead = choice.Choice == ChoiceKind.Swap ? choice.Sku : null;
        order.InParts = choice.Choice == ChoiceKind.Split;
        if (choice.Choice == ChoiceKind.Cancel)
        {
            order.CancelledAt = choice.At.ToDateTimeOffset();
        }

        return choice.Choice switch
        {
            ChoiceKind.Wait => "The customer keeps the order and waits.",
            ChoiceKind.Swap => $"The customer takes {choice.Sku} instead.",
            ChoiceKind.Split => "The customer takes what is there now, and the rest later.",
            ChoiceKind.Cancel => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The customer cancelled. ${order.Total:0.00} go back to the card."),
            _ => $"The customer chose {choice.Choice}.",
        };
    }

    private async Task ChangeAsync(string id, Action<ShopOrder> change, CancellationToken cancellationToken)
    {
        change(await shop.Orders.Include(order => order.Notes).SingleAsync(order => order.Id == id, cancellationToken));
        await shop.SaveChangesAsync(cancellationToken);
    }
}
