using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Adds the tables of Backorder.Messaging to an app's model.</summary>
public static class BackorderModelBuilderExtensions
{
    private const string Prefix = "backorder_";

    /// <summary>Adds the ledger's and the outbox's tables, all named <c>backorder_…</c>, in the model's default schema. Call it in <c>OnModelCreating</c>; the app's migrations then make them.</summary>
    /// <param name="modelBuilder">The app's model.</param>
    /// <returns>The same model.</returns>
    public static ModelBuilder AddBackorderMessaging(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        Table<OrderRow>(modelBuilder, "orders", static row => new { row.Shop, row.Id })
            .HasIndex(static row => new { row.DueAt, row.Shop, row.Id }, Prefix + "orders_due")
            .HasFilter("due_at IS NOT NULL");
        var messages = Table<MessageRow>(modelBuilder, "messages", static row => row.Key);
        messages.HasIndex(static row => row.QueuePosition, Prefix + "messages_queue").HasFilter("queue_position IS NOT NULL");
        messages.HasIndex(static row => new { row.Shop, row.OrderId }, Prefix + "messages_order");
        messages.HasIndex(static row => row.State, Prefix + "messages_state");
        if (!IsPostgres(modelBuilder))
        {
            // For the last number; PostgreSQL numbers by its clock.
            messages.HasIndex(static row => row.Sequence, Prefix + "messages_sequence");
        }

        messages.HasIndex(static row => row.SettledAt, Prefix + "messages_settled").HasFilter("settled_at IS NOT NULL");
        Table<ContentRow>(modelBuilder, "contents", static row => row.Key);
        Table<GrantRow>(modelBuilder, "grants", static row => row.Reference)
            .HasIndex(static row => new { row.Shop, row.OrderId }, Prefix + "grants_order");
        Table<ToldRow>(modelBuilder, "told", static row => row.Key)
            .HasIndex(static row => new { row.Shop, row.OrderId }, Prefix + "told_order");
        Table<EventRow>(modelBuilder, "events", static row => new { row.Shop, row.OrderId, row.Identity });
        Table<RaisedRow>(modelBuilder, "raised", static row => new { row.Shop, row.OrderId, row.Subject });
        Table<RunRow>(modelBuilder, "runs", static row => row.Id);
        Table<RunMessageRow>(modelBuilder, "run_messages", static row => new { row.RunId, row.Position })
            .HasIndex(static row => new { row.Shop, row.OrderId }, Prefix + "run_messages_order");
        Table<PauseRow>(modelBuilder, "pauses", static row => row.Shop);
        Table<SchemaRow>(modelBuilder, "schema", static row => row.Id).HasData(new SchemaRow { Id = 1, Version = SchemaVersion.Present });
        return modelBuilder;
    }

    private static EntityTypeBuilder<TRow> Table<TRow>(ModelBuilder modelBuilder, string name, System.Linq.Expressions.Expression<Func<TRow, object?>> key)
        where TRow : class
    {
        var table = modelBuilder.Entity<TRow>();
        table.ToTable(Prefix + name);
        table.HasKey(key);
        foreach (var property in typeof(TRow).GetProperties().Where(static property => property.GetMethod is { IsPublic: true } && property.Name != "EqualityContract"))
        {
            var column = table.Property(property.PropertyType, property.Name);
            column.ValueGeneratedNever();
            column.HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if (property.PropertyType == typeof(string) && IsPostgres(modelBuilder))
            {
                // Ordinal, and on whatever database the app has made.
                column.UseCollation(PostgresDialect.OrdinalCollation);
            }
        }

        return table;
    }

    // The provider has marked the model before the app builds it.
    private static bool IsPostgres(ModelBuilder modelBuilder) =>
        modelBuilder.Model.GetAnnotations().Any(static annotation => annotation.Name.StartsWith("Npgsql:", StringComparison.Ordinal));
}
