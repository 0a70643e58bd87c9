using System.Globalization;
using Backorder.Messaging.EntityFrameworkCore;
using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>A message that was queued, by word of the store.</summary>
internal sealed record Fed(string Key, ProviderKind Kind, string Order, int Ordinal);

/// <summary>The app's other half: queues messages about new orders, and newer ones about some that have had one, as fast as they are sent.</summary>
internal sealed class Feed : IAsyncDisposable
{
    private const int Backlog = 60;

    private readonly Random _dice;
    private readonly ProviderKind _email;
    private readonly string _database;
    private readonly ServiceProvider _shop;
    private readonly List<MessagePlan> _last = [];
    private int _orders;

    public Feed(ProviderKind email, string database, int seed)
    {
        (_email, _database, _dice) = (email, database, new Random(seed));
        var services = new ServiceCollection();
        services.AddDbContext<ShopContext>(options => options.UseNpgsql(database));
        services.AddBackorderMessaging().UseEntityFrameworkStore<ShopContext>();
        _shop = services.BuildServiceProvider();
    }

    /// <summary>What was queued. A message whose queueing failed is in it once a second try has succeeded.</summary>
    public Dictionary<string, Fed> Queued { get; } = [];

    public async Task MakeTablesAsync()
    {
        await using var scope = _shop.CreateAsyncScope();
        await BackorderSchema.CreateAsync(scope.ServiceProvider.GetRequiredService<ShopContext>());
    }

    /// <summary>Queues messages if few wait. The database may be away at any moment; then the same messages are queued again.</summary>
    public async Task TopUpAsync(CancellationToken cancellationToken)
    {
        var next = new List<OutboxMessage>();
        while (!cancellationToken.IsCancellationRequested || next.Count > 0)
        {
            try
            {
                if (next.Count == 0 && await WaitingAsync() < Backlog)
                {
                    next = Next();
                }

                if (next.Count > 0)
                {
                    await QueueAsync(next);
                    next = [];
                }
            }
            catch (Exception problem) when (problem is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
            {
                // Away.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    /// <summary>How many may still be sent.</summary>
    public async Task<long> WaitingAsync()
    {
        await using var connection = new NpgsqlConnection($"{_database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM backorder_messages WHERE queue_position IS NOT NULL", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task QueueAsync(IReadOnlyList<OutboxMessage> messages)
    {
        await using var scope = _shop.CreateAsyncScope();
        var results = await scope.ServiceProvider.GetRequiredService<IMessageOutbox>().EnqueueAsync(messages);
        foreach (var (message, result) in messages.Zip(results))
        {
            if (result.Outcome is EnqueueOutcome.Queued or EnqueueOutcome.AlreadyQueued)
            {
                Queued.TryAdd(message.Key.ToString(), new Fed(message.Key.ToString(), message.Channel == Channel.Sms ? ProviderKind.AtMostOnce : _email, message.Order, message.Ordinal));
            }
        }
    }

    private List<OutboxMessage> Next() => [.. Enumerable.Range(0, 15).Select(_ => Plan()).DistinctBy(static plan => plan.Order).SelectMany(Messages)];

    private IEnumerable<OutboxMessage> Messages(MessagePlan plan)
    {
        yield return SomeMessages.Queued(plan);
        if (_email == ProviderKind.Keyed)
        {
            yield return SomeMessages.Queued(plan, Channel.Sms);
        }
    }

    // One in three is news about an order that has just had some.
    private MessagePlan Plan()
    {
        if (_last.Count > 0 && _dice.Next(3) == 0)
        {
            var which = _dice.Next(_last.Count);
            var newer = SomeMessages.Newer(_last[which]) with { Ordinal = _last[which].Ordinal + 1, PlannedAt = SystemClock.Instance.GetCurrentInstant() };
            _last[which] = newer;
            return newer;
        }

        var plan = PlanFor(string.Create(CultureInfo.InvariantCulture, $"{++_orders}"));
        _last.Add(plan);
        if (_last.Count > 10)
        {
            _last.RemoveAt(0);
        }

        return plan;
    }

    /// <summary>A plan for somebody who has noon, so that no quiet hours hold up a text message.</summary>
    public static MessagePlan PlanFor(string order)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var plan = SomeMessages.Plan(order);
        var ahead = 12 - now.InUtc().Hour;
        var zone = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}");
        return plan with { PlannedAt = now, NextUpdate = now.InUtc().Date.PlusDays(10), Recipient = plan.Recipient with { TimeZone = zone } };
    }
}
