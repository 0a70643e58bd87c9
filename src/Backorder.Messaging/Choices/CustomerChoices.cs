using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// What the holder of a choice link sees and does. Looking changes nothing. A choice is checked twice: before, so that most of what cannot be
/// costs no transaction, and inside the ledger's transaction, behind the order's lock, where nobody can come between the look and the record.
/// Each look and each attempt has a scope of its own.
/// </summary>
internal sealed class CustomerChoices
{
    // Two transactions may meet in the app's own rows; the database then ends one of them, and it is right to try it again.
    private const int Attempts = 3;

    private readonly IServiceScopeFactory _scopes;
    private readonly ShopDirectory _shops;
    private readonly Phrasebooks _books;
    private readonly TimeProvider _clock;

    public CustomerChoices(IServiceScopeFactory scopes, ShopDirectory shops, Phrasebooks books, TimeProvider clock)
    {
        _scopes = scopes;
        _shops = shops;
        _books = books;
        _clock = clock;
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    /// <summary>What the page shows; null where there is no such link, or it has expired, or the app knows the order no more.</summary>
    /// <param name="link">The link.</param>
    /// <param name="pressed">The choice whose outcome is asked for, by its number; null: none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ChoiceSheet?> ShowAsync(ChoiceLinkRef link, int? pressed, CancellationToken cancellationToken)
    {
        if (await FindAsync(link, Now, cancellationToken).ConfigureAwait(false) is not var (grant, now))
        {
            return null;
        }

        _shops.TryFind(grant.Shop, out var shop);
        return ChoiceSheetComposer.Compose(grant, now, shop!, _books.For(grant.Language, shop!), pressed);
    }

    /// <summary>Makes a choice, if it can be made now and does not stand already. What became of it <see cref="ShowAsync"/> tells, from the ledger.</summary>
    /// <param name="link">The link.</param>
    /// <param name="pressed">The choice, by its number.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>False where there is no such link or choice.</returns>
    public async Task<bool> ChooseAsync(ChoiceLinkRef link, int pressed, CancellationToken cancellationToken)
    {
        var receivedAt = Now;
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(link, receivedAt, cancellationToken).ConfigureAwait(false) is not var (grant, now)
                || pressed < 0 || pressed >= grant.Choices.Count || grant.Choices[pressed].Choice.Kind == ChoiceKind.Contact)
            {
                return false;
            }

            if (!ChoiceCheck.IsNews(grant, pressed, now))
            {
                return true;
            }

            try
            {
                await RecordAsync(link, grant, pressed, receivedAt, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (ChoiceOvertakenException)
            {
                return true;
            }
            catch (Exception problem) when (problem is not OperationCanceledException && attempt < Attempts)
            {
                // An app whose handler would not have it has a reason, which its facts may say now; else it is the database's, or a real fault.
                if (problem.GetBaseException() is not DbException { IsTransient: true } && await IsStillNewsAsync(link, pressed, receivedAt, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private async Task<bool> IsStillNewsAsync(ChoiceLinkRef link, int pressed, Instant at, CancellationToken cancellationToken) =>
        await FindAsync(link, at, cancellationToken).ConfigureAwait(false) is var (grant, now) && ChoiceCheck.IsNews(grant, pressed, now);

    private async Task<(ChoiceGrant Grant, OrderNow Now)?> FindAsync(ChoiceLinkRef link, Instant at, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var disposing = scope.ConfigureAwait(false);
        return await scope.ServiceProvider.GetRequiredService<ChoiceDesk>().FindAsync(link, at, except: null, cancellationToken).ConfigureAwait(false);
    }

    private async Task RecordAsync(ChoiceLinkRef link, ChoiceGrant grant, int pressed, Instant receivedAt, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var disposing = scope.ConfigureAwait(false);
        await scope.ServiceProvider.GetRequiredService<ChoiceDesk>().RecordAsync(link, grant, pressed, receivedAt, cancellationToken).ConfigureAwait(false);
    }
}
