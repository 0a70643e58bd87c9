using System.Globalization;
using System.Text;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <content>The awaits that a dispatch comes to only where a message does not leave: refused for good, in doubt, or stopped by a pause.</content>
public abstract partial class FailPointMatrix
{
    [Fact]
    public async Task Every_fail_point_around_what_does_not_leave_keeps_the_promise()
    {
        var table = new StringBuilder("| what happens | fails | how | keyed | e-mail | text message |\n|---|---|---|---|---|---|\n");
        foreach (var (what, call) in new[] { ("refused", "settle"), ("refused", "write"), ("in doubt", "settle"), ("in doubt", "write"), ("paused", "begin"), ("paused", "settle") })
        {
            foreach (var (point, how) in new[] { ($"before {call}", "throws"), ($"before {call}", "dies"), ($"after {call}", "throws"), ($"after {call}", "dies") })
            {
                var cells = new List<string>();
                foreach (var kind in Enum.GetValues<ProviderKind>())
                {
                    cells.Add(await UnsentCellAsync(what, point, how, kind));
                }

                table.Append(CultureInfo.InvariantCulture, $"| {what} | {point} | {how} | {string.Join(" | ", cells)} |\n");
            }
        }

        Snapshot.Match(table.ToString(), TheTable(nameof(Every_fail_point_around_what_does_not_leave_keeps_the_promise)));
    }

    private async Task<string> UnsentCellAsync(string what, string point, string how, ProviderKind kind)
    {
        var (ledger, outbox) = await MakeShopAsync(kind);
        var provider = new Provider(kind) { Refuses = what == "refused" };
        if (what == "in doubt")
        {
            await FailAsync(ledger, outbox, provider, new Failing("after begin", "dies"));
        }

        var failing = new Failing(point, how) { AtBegin = () => ledger.PauseAsync(shop: null, what == "paused") };
        await FailAsync(ledger, outbox, provider, failing);
        await ledger.PauseAsync(shop: null, paused: false);
        await GoOnAsync(ledger, outbox, provider);

        var entry = Assert.Single(await outbox.ListAsync(Order, TestContext.Current.CancellationToken));
        CheckUnsent(what, kind, entry, provider.Inbox.Count, await ToldAsync(ledger));
        var isRaised = await IsRaisedAsync(ledger, entry);
        var raised = isRaised ? ", raised" : "";
        Assert.Equal(Obligations.For(entry.Message, entry.State) is not null, isRaised);
        return failing.HasFailed
            ? string.Create(CultureInfo.InvariantCulture, $"{entry.State}, arrived {provider.Inbox.Count}{(entry.InDoubt ? ", flagged" : "")}{raised}")
            : "–";
    }

    private static void CheckUnsent(string what, ProviderKind kind, OutboxEntry entry, int arrivals, int told)
    {
        if (what != "refused")
        {
            Check(kind, entry, arrivals, told);
            return;
        }

        // Nothing ever left; nobody who cannot be sure may say so.
        Assert.Equal((0, 0), (arrivals, told));
        Assert.Equal(kind == ProviderKind.AtMostOnce && entry.InDoubt ? DeliveryState.NeedsReview : DeliveryState.Failed, entry.State);
    }

    // What was raised before is no news.
    private static async Task<bool> IsRaisedAsync(IBackorderLedger ledger, OutboxEntry entry) =>
        Obligations.For(entry.Message, entry.State) is { } obligation
        && (await ledger.WriteAsync(new LedgerEntries { Obligations = [obligation] }, static (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken)).Obligations.Count == 0;
}
