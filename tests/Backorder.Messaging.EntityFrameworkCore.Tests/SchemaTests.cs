using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqliteSchemaTests(SqliteDatabase database) : SchemaTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresSchemaTests(PostgresDatabase database) : SchemaTests(database), IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task Texts_are_compared_ordinally_whatever_the_databases_own_language() =>
        Assert.Equal(
            ["C"],
            await Database.Texts("""SELECT DISTINCT collation_name AS "Value" FROM information_schema.columns WHERE table_name LIKE 'backorder_%' AND data_type = 'text'"""));

    [Fact]
    public async Task A_database_that_is_away_keeps_no_host_from_starting()
    {
        // Nobody listens on port 1.
        var away = new DbContextOptionsBuilder<ShopContext>().UseNpgsql("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2").Options;
        using var host = HostOn(() => new ShopContext(away));

        await host.StartAsync(Stop);
        await host.StopAsync(Stop);
    }
}

/// <summary>The tables, and rows of other versions in them.</summary>
public abstract class SchemaTests(TestDatabase database) : StoreTests(database)
{
    private static readonly OutboxMessage Message = SomeMessages.Queued();

    [Fact]
    public async Task Tables_are_made_once_however_many_start_at_once_and_the_apps_own_are_left_alone()
    {
        await using (var context = Database.Context())
        {
            context.Orders.Add(new ShopOrder { Id = "1001", State = "there before" });
            await context.SaveChangesAsync(Stop);
        }

        await DropAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var context = Database.Context();
            return await BackorderSchema.CreateAsync(context, Stop);
        })));

        Assert.Equal(1, made.Count(static one => one));
        Assert.Equal(1, await Database.Context().Orders.CountAsync(Stop));
        Assert.Equal(EnqueueOutcome.Queued, Assert.Single(await FreshStore().EnqueueAsync([Message], Stop)).Outcome);
        Assert.Single(await FreshStore().ListAsync(Order(), Stop));
    }

    [Fact]
    public async Task A_database_without_the_tables_is_refused_with_the_remedy()
    {
        await DropAsync();
        try
        {
            var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => FreshStore().ListAsync(Order(), Stop));

            Assert.Equal(
                "The database of ShopContext has no tables of Backorder.Messaging. Make them with a migration of your own, or call BackorderSchema.CreateAsync(context) at start.",
                problem.Message);
        }
        finally
        {
            await using var context = Database.Context();
            await BackorderSchema.CreateAsync(context, CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("UPDATE backorder_schema SET version = 3", "3", "Update the package Backorder.Messaging.EntityFrameworkCore on this machine: another one has brought the tables to a newer version.")]
    [InlineData("UPDATE backorder_schema SET version = 1", "1", "Add and apply a migration, which brings the tables to this version.")]
    [InlineData("DELETE FROM backorder_schema", "none", "Add and apply a migration, which brings the tables to this version.")]
    public async Task Tables_of_another_version_are_refused_with_the_remedy(string change, string found, string remedy)
    {
        await Database.Run(change);
        try
        {
            var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => FreshStore().EnqueueAsync([Message], Stop));

            Assert.Equal($"The tables of Backorder.Messaging in the database of ShopContext have version {found}; this package needs version 2. {remedy}", problem.Message);
        }
        finally
        {
            await Database.Run("DELETE FROM backorder_schema");
            await Database.Run("INSERT INTO backorder_schema (id, version) VALUES (1, 2)");
        }
    }

    [Fact]
    public async Task Rows_of_version_1_are_read_after_its_migration_to_version_2()
    {
        var kept = new KeptRun { Id = "some run", PlannedAt = Some.Now, Messages = [Message], Unsendable = [], Entries = new LedgerEntries() };
        await Database.Store().EnqueueAsync([Message], Stop);
        await Database.Store().KeepAsync(kept, Stop);
        await Database.Store().WriteAsync(new LedgerEntries { Events = [new OrderEvent.ChoiceMade { Order = "1001", At = Some.Now, Choice = ChoiceKind.Wait }] }, (_, _) => Task.CompletedTask, Stop);
        await Database.Run("DROP TABLE backorder_grants");
        await Database.Run("UPDATE backorder_schema SET version = 1");
        await Assert.ThrowsAsync<InvalidOperationException>(() => FreshStore().ListAsync(Order(), Stop));

        // What an app's migration does.
        var text = Database is PostgresDatabase ? "text COLLATE \"C\"" : "text";
        await Database.Run($"CREATE TABLE backorder_grants (reference {text} NOT NULL PRIMARY KEY, shop {text} NOT NULL, order_id {text} NOT NULL, gives {text} NOT NULL)");
        await Database.Run("CREATE INDEX backorder_grants_order ON backorder_grants (shop, order_id)");
        await Database.Run("UPDATE backorder_schema SET version = 2");

        Assert.Equal(Message.Key, Assert.Single(await FreshStore().ListAsync(Order(), Stop)).Message.Key);
        Assert.Null(Assert.Single((await FreshStore().FindKeptAsync("some run", Stop))!.Messages).Grant);
        var view = await FreshStore().ReadAsync(new LedgerQuery.Orders { Items = [Order()] }, Stop);
        Assert.Null(Assert.IsType<OrderEvent.ChoiceMade>(Assert.Single(view.Events)).Message);

        // The other tests have the tables as the model makes them.
        await DropAsync();
        await using var context = Database.Context();
        await BackorderSchema.CreateAsync(context, Stop);
    }

    [Fact]
    public async Task A_host_does_not_start_on_tables_of_another_version()
    {
        using (var host = HostOn())
        {
            await host.StartAsync(Stop);
            await host.StopAsync(Stop);
        }

        await Database.Run("UPDATE backorder_schema SET version = 3");
        try
        {
            using var host = HostOn();
            var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Stop));

            Assert.Equal(
                "The tables of Backorder.Messaging in the database of ShopContext have version 3; this package needs version 2. Update the package Backorder.Messaging.EntityFrameworkCore on this machine: another one has brought the tables to a newer version.",
                problem.Message);
        }
        finally
        {
            await Database.Run("UPDATE backorder_schema SET version = 2");
        }
    }

    [Fact]
    public async Task A_row_of_an_older_form_is_read()
    {
        await Database.Store().EnqueueAsync([Message], Stop);

        // No version, no optional member, and one that has been given up since.
        await Database.Run("""UPDATE backorder_messages SET told = '{{"lines":[{{"kind":"FirstDelay","sentAt":"2026-06-08T08:00:00Z","givenUp":1}}]}}'""");
        await Database.Run("""UPDATE backorder_contents SET content = '{{"v":0,"kind":"FirstDelay","from":"a@b.example","fromName":"A","replyTo":"a@b.example","to":"c@d.example","subject":"S","text":"T","html":"<p>T"}}'""");

        var entry = Assert.Single(await Database.Store().ListAsync(Order(), Stop));
        Assert.Equal(("T", null), (((OutgoingEmail)entry.Message.Content).Text, entry.Message.NextUpdate));
        Assert.Empty(Assert.Single(entry.Message.Told).Portions);
    }

    [Fact]
    public async Task A_row_of_a_newer_form_is_refused_with_the_remedy()
    {
        await Database.Store().EnqueueAsync([Message], Stop);
        await Database.Run("""UPDATE backorder_messages SET told = '{{"v":2}}'""");

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Store().ListAsync(Order(), Stop));

        Assert.Equal(
            "A row of Backorder.Messaging was written by a newer version of this library: StoredTold has form 2, and this version reads up to 1. Update the package Backorder.Messaging.EntityFrameworkCore on every machine.",
            problem.Message);
    }

    protected IHost HostOn(Func<ShopContext>? context = null)
    {
        var app = new HostApplicationBuilder();
        app.Logging.ClearProviders();
        app.Services.AddScoped(_ => context is null ? Database.Context() : context());
        app.Services.AddBackorderMessaging(Some.ShopOptions).AddSender(new CollectingSender()).UseEntityFrameworkStore<ShopContext>();
        return app.Build();
    }

    // Has not looked at the schema yet.
    private EntityFrameworkStore<ShopContext> FreshStore() => new(Database.Context(), Database.Clock, new SchemaGuard());

    private async Task DropAsync()
    {
        foreach (var table in TestDatabase.Tables.Append("schema"))
        {
            await Database.Run($"DROP TABLE backorder_{table}");
        }
    }
}
