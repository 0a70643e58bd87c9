using Backorder.Messaging;
using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the durable store.</summary>
public static class EntityFrameworkStoreBuilderExtensions
{
    /// <summary>Keeps the ledger and the outbox in the app's own database. The context is registered by the app, scoped as <c>AddDbContext</c> does; SQLite and PostgreSQL work.</summary>
    /// <typeparam name="TContext">The app's context; its <c>OnModelCreating</c> calls <c>modelBuilder.AddBackorderMessaging()</c>.</typeparam>
    /// <param name="builder">The registration.</param>
    /// <returns>This builder.</returns>
    public static BackorderMessagingBuilder UseEntityFrameworkStore<TContext>(this BackorderMessagingBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<SchemaGuard>();
        builder.Services.TryAddScoped(static services => new EntityFrameworkStore<TContext>(
            services.GetRequiredService<TContext>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<SchemaGuard>()));
        return builder.UseStore<EntityFrameworkStore<TContext>>();
    }
}
