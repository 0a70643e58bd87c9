using System.Globalization;
using Backorder.Messaging.Testing;
using Backorder.Messaging.Tests;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>A shop whose database fails while it dispatches: e-mails without keys and their text messages, and what reached the customers.</summary>
internal sealed class TroubledShop
{
    private readonly TestDatabase _database;
    private readonly WatchingSender _email;
    private readonly WatchingSender _sms;
    private readonly List<OutboxMessage> _queued = [];
    private readonly List<MessageKey> _unrecorded = [];

    public TroubledShop(TestDatabase database)
    {
        _database = database;
        (_email, _sms) = (new WatchingSender(new Provider(ProviderKind.Unkeyed), this), new WatchingSender(new Provider(ProviderKind.AtMostOnce), this));

        // Ten in the morning in New York, so that no night is in between.
        database.Clock.MoveTo(Some.Now + Duration.FromHours(6));
    }

    /// <summary>What happens while a message is under way.</summary>
    public Func<Task> WhileSending { get; set; } = static () => Task.CompletedTask;

    /// <summary>How many messages were handed to a provider.</summary>
    public int Sent => _email.Provider.Inbox.Count + _sms.Provider.Inbox.Count;

    public int Queued => _queued.Count;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Queues an e-mail and its text message for each of some new orders.</summary>
    public async Task QueueAsync(int orders, params IInterceptor[] interceptors)
    {
        var from = _queued.Count;
        var plans = Enumerable.Range(from, orders).Select(static order => SomeMessages.Plan(order.ToString("D5", CultureInfo.InvariantCulture))).ToList();
        List<OutboxMessage> messages = [.. plans.SelectMany(static plan => new[] { SomeMessages.Queued(plan), SomeMessages.Queued(plan, Channel.Sms) })];
        await using var context = _database.Context(interceptors);
        await _database.Store(context).EnqueueAsync(messages, Stop);
        _queued.AddRange(messages);
    }

    public async Task<DispatchResult> DispatchAsync(params IInterceptor[] interceptors)
    {
        await using var context = _database.Context(interceptors);
        return await Dispatchers.OnOneThread(_database.Store(context), _database.Clock, _email, _sms).DispatchAsync(Stop);
    }

    /// <summary>All is well again: leases end, and what is left is sent.</summary>
    public async Task RecoverAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            await _database.LetLeasesEndAsync(Duration.FromMinutes(3));
            await DispatchAsync();
            _database.Clock.Advance(Duration.FromHours(1));
        }
    }

    /// <summary>Nothing is lost, nothing is sent that was not recorded before, nothing is in doubt without a flag.</summary>
    /// <returns>How many are flagged.</returns>
    public async Task<int> CheckAsync()
    {
        await using var context = _database.Context();
        var store = _database.Store(context);
        var entries = new List<OutboxEntry>();
        foreach (var order in _queued.Select(static message => message.Order).Distinct())
        {
            entries.AddRange(await store.ListAsync(new OrderRef { Shop = ShopName.Main, Order = order }, Stop));
        }

        Assert.Empty(_unrecorded);
        Assert.Equal(_queued.Select(static message => message.Key).ToHashSet(), entries.Select(static entry => entry.Message.Key).ToHashSet());
        foreach (var entry in entries)
        {
            var sender = entry.Message.Channel == Channel.Email ? _email : _sms;
            var arrivals = sender.Provider.Inbox.Count(arrival => arrival.Key == entry.Message.Key);
            Assert.InRange(arrivals, 0, entry.Attempts);
            if (entry.Message.Channel == Channel.Email)
            {
                Assert.Equal(DeliveryState.Accepted, entry.State);
                Assert.InRange(arrivals, 1, entry.InDoubt ? 2 : 1);
            }
            else
            {
                Assert.Equal(entry.InDoubt ? DeliveryState.NeedsReview : DeliveryState.Accepted, entry.State);
                Assert.InRange(arrivals, entry.InDoubt ? 0 : 1, 1);
            }
        }

        return entries.Count(static entry => entry.InDoubt);
    }

    private sealed class WatchingSender(Provider provider, TroubledShop shop) : IMessageSender
    {
        public Provider Provider => provider;

        public Channel Channel => provider.Channel;

        public Duration? KeyWindow => null;

        // What another connection sees is committed.
        public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            var states = await shop._database.Texts($"SELECT CAST(state AS text) AS \"Value\" FROM backorder_messages WHERE key = '{message.Key}'");

            // Several messages come back from the database at the same time.
            lock (shop._unrecorded)
            {
                if (states is not ["2"])
                {
                    // A throw would only be an outcome.
                    shop._unrecorded.Add(message.Key);
                }

                provider.Take(message, shop._database.Clock.Now);
            }

            await shop.WhileSending();
            return new SendOutcome.Accepted();
        }
    }
}
