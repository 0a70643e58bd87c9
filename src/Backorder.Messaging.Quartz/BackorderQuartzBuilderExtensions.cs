using Backorder.Messaging;
using Backorder.Messaging.Quartz;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds dispatch and follow-up on many machines.</summary>
public static class BackorderQuartzBuilderExtensions
{
    /// <summary>Sends what is queued and keeps promised updates, on all machines that share the database; what a dead machine was doing is taken over. Called again, it goes on configuring the same, and the first connection stays. Wrong options, a missing source and a ledger in memory fail at start.</summary>
    /// <param name="builder">The builder; it has <c>UseEntityFrameworkStore</c> and <c>UseSource</c> too.</param>
    /// <param name="connectionString">The PostgreSQL database that all machines share, as Npgsql takes it; the app's own will do.</param>
    /// <param name="configure">Sets the options; null: those of every machine are the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The connection string is none of PostgreSQL; the message does not quote it.</exception>
    /// <remarks>
    /// It runs a Quartz.NET scheduler of its own, named <see cref="BackorderDiagnostics.Name"/>, beside whatever schedulers the app has. The host
    /// starts it once the app has started, and at its end waits for the messages under way and puts the rest back: leave
    /// <c>HostOptions.ShutdownTimeout</c> longer than <see cref="BackorderDispatchOptions.SendTimeout"/>.
    /// </remarks>
    public static BackorderMessagingBuilder AddQuartzDispatch(
        this BackorderMessagingBuilder builder, string connectionString, Action<QuartzDispatchOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Demand(connectionString);
        var services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QuartzDispatchOptions>, QuartzDispatchOptionsCheck>());
        services.AddOptions<QuartzDispatchOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        if (!services.Any(static service => service.ImplementationType == typeof(DispatchSchedule)))
        {
            AddScheduler(services, connectionString);
            services.AddHostedService<DispatchSchedule>();
        }

        return builder;
    }

    private static void AddScheduler(IServiceCollection services, string connectionString)
    {
        services.AddQuartz(DispatchSchedule.Scheduler, quartz => quartz
            .ConfigureScheduler(static scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always)
            .UseExecutionLimits(static (all, limits) => limits.ForGroup(DispatchSchedule.Group, Options(all).DispatchersPerMachine))
            .UsePersistentStore(store => store.UsePostgres(NpgsqlFactory.Instance, connectionString).UseClustering()));
        Follow<AdoJobStoreOptions>(services, static (store, options) =>
            store.SchemaProvisioning = options.CreateTables ? SchemaProvisioning.CreateIfMissing : SchemaProvisioning.Validate);
        Follow<ClusteringOptions>(services, static (cluster, options) =>
            (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (options.MachineLostAfter / 2, options.MachineLostAfter / 2));

        // One more for the follow-up, and one for a job that is recovered.
        Follow<ThreadPoolOptions>(services, static (pool, options) => pool.MaxConcurrency = options.DispatchersPerMachine + 2);
        services.AddQuartzHostedService(DispatchSchedule.Scheduler, static host => host.WaitForJobsToComplete = true);
    }

    private static void Demand(string connectionString)
    {
        const string Expected = "Expected one of PostgreSQL, such as Host=db.example;Database=shop;Username=shop;Password=….";
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new ArgumentException($"The connection string is missing. {Expected}", nameof(connectionString));
        }

        var host = "";
        try
        {
            host = new NpgsqlConnectionStringBuilder(connectionString).Host;
        }
        catch (ArgumentException)
        {
            // Its message would quote the string, password and all.
        }

        if (string.IsNullOrEmpty(host))
        {
            throw new ArgumentException($"The connection string cannot be read, or names no host. {Expected}", nameof(connectionString));
        }
    }

    private static void Follow<TOptions>(IServiceCollection services, Action<TOptions, QuartzDispatchOptions> set)
        where TOptions : class =>
        services.AddOptions<TOptions>(DispatchSchedule.Scheduler).Configure<IOptions<QuartzDispatchOptions>>((options, ours) => set(options, ours.Value));

    private static QuartzDispatchOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<QuartzDispatchOptions>>().Value;
}
