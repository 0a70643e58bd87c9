using System.Globalization;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>All that is known about one message at the end: from the feed, the table, the provider and the workers' journals.</summary>
internal sealed record Account(Fed Message, LedgerRow? Row, IReadOnlyList<Arrival> Requests, IReadOnlyList<Attempt> Attempts)
{
    /// <summary>What its customer has read: the provider that honours keys hands on one.</summary>
    public int Read => Message.Kind == ProviderKind.Keyed ? Math.Min(Requests.Count, 1) : Requests.Count;

    /// <summary>Attempts whose end nobody may know.</summary>
    public int Doubts => Attempts.Count(static attempt => attempt.Doubt != DoubtCause.None);
}

/// <summary>What must hold whatever was killed. Each law names what breaks it.</summary>
internal static class RigLaws
{
    public static IReadOnlyList<string> Broken(IReadOnlyList<Account> accounts, TimeSpan lease) =>
    [
        .. accounts.SelectMany(BrokenBy),
        .. accounts.GroupBy(static one => (one.Message.Kind, one.Message.Order)).SelectMany(order => Dropped([.. order]).Concat(OutOfSequence([.. order], lease))),
    ];

    private static IEnumerable<string> BrokenBy(Account account)
    {
        var (message, row) = (account.Message, account.Row);
        string Says(string what) => string.Create(
            CultureInfo.InvariantCulture,
            $"{message.Kind} {message.Key} (order {message.Order}, number {message.Ordinal}): {what}. State {row?.State}, flagged {row?.InDoubt}, attempts {row?.Attempts}, requests {account.Requests.Count}, in doubt {account.Doubts}.");

        if (row is null)
        {
            yield return Says("it was queued and is gone");
            yield break;
        }

        if (row.Waits || row.State is not (DeliveryState.Accepted or DeliveryState.Superseded or DeliveryState.NeedsReview))
        {
            yield return Says("it is not settled");
        }

        if (row.State == DeliveryState.Accepted && account.Requests.Count == 0)
        {
            yield return Says("it is accepted and was never sent");
        }

        if (row.Told != (row.State == DeliveryState.Accepted && message.Kind != ProviderKind.AtMostOnce ? 1 : 0))
        {
            yield return Says("the ledger does not say what was told");
        }

        if (account.Requests.Count > row.Attempts)
        {
            yield return Says("it was sent without a record of Sending before it");
        }

        if (!row.InDoubt && account.Attempts.Any(static attempt => attempt.IsSurelyInDoubt))
        {
            yield return Says("an attempt is in doubt, and nothing is flagged");
        }

        if (account.Attempts.Any(static attempt => attempt.Doubt == DoubtCause.Unexplained))
        {
            yield return Says("an attempt is in doubt, and nothing was killed or stopped in it");
        }

        if (row.State == DeliveryState.Superseded && account.Requests.Count > 0 && !row.InDoubt)
        {
            yield return Says("it is superseded and was sent");
        }

        switch (message.Kind)
        {
            case ProviderKind.Keyed or ProviderKind.Unkeyed when row.State == DeliveryState.NeedsReview:
                yield return Says("it is given up although it may be sent again");
                break;
            case ProviderKind.Unkeyed when account.Read > 1 + account.Doubts || (account.Read > 1 && !row.InDoubt):
                yield return Says("it was read more often than crashes explain");
                break;
            case ProviderKind.AtMostOnce when account.Read > 1:
                yield return Says("it was read twice");
                break;
            case ProviderKind.AtMostOnce when row.InDoubt != (row.State == DeliveryState.NeedsReview) && row.State != DeliveryState.Superseded:
                yield return Says("it is in doubt and nobody was told, or the other way round");
                break;
        }
    }

    // What gave way to a message that was under way is planned anew: its order is due for that.
    private static IEnumerable<string> Dropped(IReadOnlyList<Account> order) =>
        from account in order
        where account.Row is { State: DeliveryState.Superseded, IsLookedAtAgain: false } && account.Message.Ordinal == order.Max(static one => one.Message.Ordinal)
        select $"{account.Message.Kind} {account.Message.Key}: the last news about order {account.Message.Order} is superseded, by nothing.";

    // By first requests. One that comes later than its lease is a stopped process that goes on: by then others had the right to go ahead.
    private static IEnumerable<string> OutOfSequence(IReadOnlyList<Account> order, TimeSpan lease)
    {
        var highest = 0;
        foreach (var (account, request) in order.Where(static one => one.Requests.Count > 0).Select(static one => (one, Request: one.Requests[0])).OrderBy(static one => one.Request.Number))
        {
            if (account.Message.Ordinal < highest && !IsLate(account, request, lease))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{account.Message.Kind} {account.Message.Key}: number {account.Message.Ordinal} about order {account.Message.Order} came after number {highest}.");
            }

            highest = Math.Max(highest, account.Message.Ordinal);
        }
    }

    private static bool IsLate(Account account, Arrival request, TimeSpan lease) =>
        account.Attempts.Any(attempt => attempt.Worker == request.Worker && attempt.BegunAt <= request.At && TimeProvider.System.GetElapsedTime(attempt.BegunAt, request.At) > lease);
}
