using Backorder.Messaging;
using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the durable store.</summary>
public static class EntityFrameworkStoreBuilderExtensions
{
    /// <summary>Keeps the ledger and the outbox in the app's own database. The context is registered by the app, scoped as <c>AddDbContext</c> does; SQLite and PostgreSQL work. A host starts only on tables of this version; whatever makes or migrates them runs before, or in a hosted service that is registered before.</summary>
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
        builder.Services.AddHostedService<SchemaAtStart<TContext>>();
        return builder.UseStore<EntityFrameworkStore<TContext>>();
    }
}
