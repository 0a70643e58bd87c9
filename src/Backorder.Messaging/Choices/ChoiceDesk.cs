using NodaTime;

namespace Backorder.Messaging;

/// <summary>Finds what a link is about, and records a choice. Scoped, as the app's source and the store are; it looks once, so that the app's database context shows it nothing that it read before.</summary>
internal sealed class ChoiceDesk
{
    // A customer who comes back to an old message still finds what became of the order; then the link ends.
    private static readonly Duration Afterlife = Duration.FromDays(30);

    private readonly IBackorderLedger _ledger;
    private readonly Herald _herald;
    private readonly IBackorderSource? _source;
    private readonly FactsCompletion _completion;
    private readonly ShopDirectory _shops;
    private readonly DelayRuleCatalog _rules;

    public ChoiceDesk(IBackorderLedger ledger, Herald herald, IBackorderSource? source, ShopDirectory shops, DelayRuleCatalog rules, TimeProvider clock)
    {
        _ledger = ledger;
        _herald = herald;
        _source = source;
        _completion = new FactsCompletion(ledger, clock);
        _shops = shops;
        _rules = rules;
    }

    private IBackorderSource Source => _source ?? throw new InvalidOperationException(
        "No IBackorderSource is registered, so a choice could not be checked against present facts. Register yours with AddBackorderMessaging(…).UseSource<YourSource>().");

    /// <summary>A link and its order at a moment; null where there is no such link, or it has expired, or the app knows the order no more.</summary>
    /// <param name="link">The link.</param>
    /// <param name="at">The moment.</param>
    /// <param name="except">An event that is being written, and so is not known yet, whether or not the store shows it to its own transaction.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<(ChoiceGrant Grant, OrderNow Now)?> FindAsync(ChoiceLinkRef link, Instant at, OrderEvent? except, CancellationToken cancellationToken)
    {
        var view = await _ledger.ReadAsync(new LedgerQuery.ByReference { Hash = link.Hash }, cancellationToken).ConfigureAwait(false);
        if (view.Grants.FirstOrDefault(one => one.Reference.Equals(link.Hash)) is not { } grant || (link.Shop is not null && grant.Shop != link.Shop) || !_shops.TryFind(grant.Shop, out _))
        {
            return null;
        }

        view = except is null ? view : view with { Events = [.. view.Events.Where(happened => !happened.Equals(except))] };
        var asked = new BackorderQuery.Orders { Items = [new OrderRef { Shop = grant.Shop, Order = grant.Order }] };
        var facts = await Source.GetAsync(asked, cancellationToken).ConfigureAwait(false);
        if (facts.Orders.FirstOrDefault(one => one.Id == grant.Order && one.Shop == grant.Shop) is not { } order || HasExpired(order, view, at))
        {
            return null;
        }

        facts = facts with { Now = Instant.Max(at, facts.Stock.AsOf) };
        if (grant.Choices.Any(static one => one.Choice.Kind is ChoiceKind.Swap or ChoiceKind.Split))
        {
            // Whether there is something for this order hangs on what the others were told and have answered.
            facts = await _completion.CompleteAsync(facts, cancellationToken).ConfigureAwait(false);
        }

        return (grant, new OrderNow(order, facts, view, at, _shops, _rules));
    }

    /// <summary>Records a choice that nobody has overtaken: inside the transaction, behind the order's lock, it is checked again.</summary>
    /// <exception cref="ChoiceOvertakenException">Somebody has; nothing was recorded.</exception>
    public Task RecordAsync(ChoiceLinkRef link, ChoiceGrant grant, int pressed, Instant receivedAt, CancellationToken cancellationToken)
    {
        var choice = grant.Choices[pressed].Choice;
        var made = new OrderEvent.ChoiceMade
        {
            Shop = grant.Shop,
            Order = grant.Order,
            At = receivedAt,
            Choice = choice.Kind,
            Line = choice.Line,
            Sku = choice.Sku,
            Quantity = choice.Quantity,
            Message = grant.Message,
        };

        async Task DemandAsync(CancellationToken token)
        {
            if (await FindAsync(link, receivedAt, made, token).ConfigureAwait(false) is not var (still, now) || !ChoiceCheck.IsNews(still, pressed, now))
            {
                throw new ChoiceOvertakenException();
            }
        }

        return _herald.WriteAsync(new LedgerEntries { Events = [made] }, cancellationToken, before: DemandAsync);
    }

    private static bool HasExpired(OpenOrder order, LedgerView view, Instant at)
    {
        var ended = order.Cancellation is not null || order.Lines.All(static line => line.OpenQuantity == 0);
        var ends = order.Lines.SelectMany(static line => line.Shipments).Select(static shipment => shipment.ShippedAt)
            .Concat(view.Events.Where(static happened => happened is OrderEvent.Cancelled or OrderEvent.Shipped).Select(static happened => happened.At))
            .Append(order.Cancellation?.At ?? order.PlacedAt);
        return ended && ends.Max() + Afterlife <= at;
    }
}

/// <summary>A link, and the only shop whose links count; null: all.</summary>
internal readonly record struct ChoiceLinkRef(ChoiceReferenceHash Hash, string? Shop);

/// <summary>Undoes the transaction: between the look and the lock somebody else was first.</summary>
internal sealed class ChoiceOvertakenException : Exception;
