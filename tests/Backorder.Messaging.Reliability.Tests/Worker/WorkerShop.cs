using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>An app as its developer writes it: a context, the store on it, senders.</summary>
internal static class WorkerShop
{
    // The shortest that the options allow.
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(1);

    public static ServiceProvider Open(WorkerOrder order, ProviderKind email)
    {
        var services = new ServiceCollection();
        services.AddSingleton(order);
        services.AddSingleton(new Journal(order.JournalOf(email)));
        services.AddDbContext<ShopContext>(options => options.UseNpgsql(email == ProviderKind.Keyed ? order.KeyedDatabase : order.PlainDatabase));
        services.AddBackorderMessaging(static shop => (shop.Name, shop.From, shop.Contact) = ("Kettle & Co", "orders@kettle.example", "help@kettle.example"))
            .UseEntityFrameworkStore<ShopContext>()
            .UseStore<JournaledStore>()
            .ConfigureDispatch(options =>
            {
                options.BatchSize = 12;
                options.Concurrency = 4;
                options.Lease = Lease;
                options.SendTimeout = SendTimeout;
                options.RetryDelay = TimeSpan.FromSeconds(1);
                options.MaxAttempts = order.MaxAttempts;
            })
            .AddSender(new ProviderClient(order, email))
            .AddSender(_ => new SmsProviderClient(order));
        return services.BuildServiceProvider();
    }
}

/// <summary>The app's context.</summary>
internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBackorderMessaging();
}

internal enum ProviderKind
{
    /// <summary>E-mail, whose provider honours keys.</summary>
    Keyed,

    /// <summary>E-mail without keys, as over SMTP.</summary>
    Unkeyed,

    /// <summary>Text messages without keys: nothing may be said twice.</summary>
    AtMostOnce,
}

internal sealed class ProviderClient(WorkerOrder order, ProviderKind kind) : IMessageSender
{
    public Channel Channel => Channel.Email;

    public Duration? KeyWindow => kind == ProviderKind.Keyed ? Duration.FromDays(1) : null;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => ProviderCall.MakeAsync(order, kind, message, cancellationToken);
}

internal sealed class SmsProviderClient(WorkerOrder order) : IMessageSender
{
    public Channel Channel => Channel.Sms;

    public Duration? KeyWindow => null;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        ProviderCall.MakeAsync(order, ProviderKind.AtMostOnce, message, cancellationToken);
}
