using System.Security.Cryptography;
using NodaTime;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <content>Choice links: found by their hash, kept with the message, written by one at a time.</content>
public abstract partial class LedgerConformance
{
    /// <summary>Another ledger on the same store, for use at the same time; by default the same one, which must then be safe to share.</summary>
    /// <returns>A ledger.</returns>
    protected virtual IBackorderLedger AnotherLedger() => Ledger;

    /// <summary>The link.</summary>
    [Fact]
    public async Task A_choice_link_is_found_by_its_hash_from_the_moment_its_message_is_queued()
    {
        var reference = Reference();
        var grant = SomeMessages.Grant(reference);
        Assert.Empty((await FindAsync(reference)).Orders);

        await Outbox.EnqueueAsync([First with { Grant = grant }, SomeMessages.Queued(channel: Channel.Sms) with { Grant = grant }]);

        var found = await FindAsync(reference);
        Assert.Equal([new OrderRef { Shop = ShopName.Main, Order = "1001" }], found.Orders);
        Same.Grants([grant], found.Grants);
        Assert.Empty((await FindAsync(Reference())).Grants);
        Assert.Empty((await ReadAsync()).Grants);
    }

    /// <summary>A second message.</summary>
    [Fact]
    public async Task A_link_shows_every_link_of_its_order_and_what_is_known_about_it()
    {
        var (older, newer) = (Reference(), Reference());
        await SendAsync(First with { Grant = SomeMessages.Grant(older) });
        var next = SomeMessages.Newer(SomeMessages.Plan(), days: 3) with { Ordinal = 2 };
        await Outbox.EnqueueAsync([SomeMessages.Queued(next) with { Grant = SomeMessages.Grant(newer, next) }]);
        await Write(new LedgerEntries { Events = [Choice] });

        var found = await FindAsync(older);

        Same.Grants([SomeMessages.Grant(older), SomeMessages.Grant(newer, next)], found.Grants.OrderBy(static one => one.Ordinal));
        Assert.Equal((First.Key, Choice), (Assert.Single(found.Told).Key, Assert.Single(found.Events)));
    }

    /// <summary>A lost race.</summary>
    [Fact]
    public async Task A_message_that_is_queued_already_keeps_its_first_link()
    {
        var (first, second) = (Reference(), Reference());
        await Outbox.EnqueueAsync([First with { Grant = SomeMessages.Grant(first) }]);

        var again = await Outbox.EnqueueAsync([First with { Grant = SomeMessages.Grant(second) }]);

        Assert.Equal(EnqueueOutcome.AlreadyQueued, Assert.Single(again).Outcome);
        Assert.Single((await FindAsync(first)).Grants);
        Assert.Empty((await FindAsync(second)).Orders);
    }

    /// <summary>A kept run.</summary>
    [Fact]
    public async Task A_kept_run_keeps_its_links()
    {
        var grant = SomeMessages.Grant(Reference());
        await Ledger.KeepAsync(new KeptRun { Id = "some run", PlannedAt = Some.Now, Messages = [First with { Grant = grant }], Unsendable = [], Entries = new LedgerEntries() });

        Same.Grants([grant], [(await Ledger.FindKeptAsync("some run"))!.Messages[0].Grant!]);
    }

    /// <summary>The message that is answered.</summary>
    [Fact]
    public async Task A_choice_keeps_the_message_that_it_answers()
    {
        var made = (OrderEvent.ChoiceMade)Choice with { Message = First.Key };
        await Write(new LedgerEntries { Events = [made] });

        Assert.Equal(made, Assert.Single((await ReadAsync()).Events));
        Assert.Single((await Write(new LedgerEntries { Events = [Choice] })).Events);
    }

    /// <summary>The order's lock: what raising looks at stands until the call has ended.</summary>
    [Fact]
    public async Task Of_many_who_write_if_nothing_is_written_yet_one_writes()
    {
        var reference = Reference();
        await Outbox.EnqueueAsync([First with { Grant = SomeMessages.Grant(reference) }]);
        var ledgers = Enumerable.Range(0, 8).Select(_ => AnotherLedger()).ToList();

        var written = await Task.WhenAll(ledgers.Select((ledger, number) => Task.Run(async () =>
        {
            OrderEvent mine = ((OrderEvent.ChoiceMade)Choice) with { At = Some.Now + Duration.FromMinutes(number) };
            async Task RaiseAsync(LedgerEntries news, CancellationToken cancellationToken)
            {
                var view = await ledger.ReadAsync(new LedgerQuery.ByReference { Hash = reference.Hash() }, cancellationToken);
                if (view.Events.Any(other => !other.Equals(mine)))
                {
                    throw new TimeoutException();
                }
            }

            try
            {
                await ledger.WriteAsync(new LedgerEntries { Events = [mine] }, RaiseAsync);
                return 1;
            }
            catch (TimeoutException)
            {
                return 0;
            }
        })));

        Assert.Equal(1, written.Sum());
        Assert.Single((await ReadAsync()).Events);
    }

    private static ChoiceReference Reference() => ChoiceReference.Make(RandomNumberGenerator.Create());

    private Task<LedgerView> FindAsync(ChoiceReference reference) => Ledger.ReadAsync(new LedgerQuery.ByReference { Hash = reference.Hash() });
}
