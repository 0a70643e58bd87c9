using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Makes the tables without migrations, for tools, tests and small apps.</summary>
public static class BackorderSchema
{
    private const string Prefix = "backorder_";

    /// <summary>Makes the tables of Backorder.Messaging, if they are not there; the app's own tables are left alone. Safe to call from several processes at once.</summary>
    /// <param name="context">A context whose model has called <c>AddBackorderMessaging</c>; its database exists (SQLite makes the file). No transaction is open on it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Whether they were made now.</returns>
    public static async Task<bool> CreateAsync(DbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var dialect = Dialect.Of(context);
        var table = StoreSql.TableOf<SchemaRow>(context);
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                var transaction = await context.Database.BeginTransactionAsync(dialect.Isolation, token).ConfigureAwait(false);
                await using var disposing = transaction.ConfigureAwait(false);
                if (dialect.LockSchema is { } waiting)
                {
                    await context.Database.ExecuteSqlRawAsync(waiting, token).ConfigureAwait(false);
                }

                if (await context.Database.SqlQueryRaw<int>(dialect.Exists(table)).SingleAsync(token).ConfigureAwait(false) > 0)
                {
                    return false;
                }

                await MakeAsync(context, token).ConfigureAwait(false);
                await transaction.CommitAsync(token).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task MakeAsync(DbContext context, CancellationToken cancellationToken)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var ours = context.GetService<IMigrationsModelDiffer>().GetDifferences(source: null, model.GetRelationalModel()).Where(IsOurs).ToList();
        var connection = context.GetService<IRelationalConnection>();
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(ours, model))
        {
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsOurs(MigrationOperation operation) => operation switch
    {
        EnsureSchemaOperation => true,
        CreateTableOperation made => IsOurs(made.Name),
        CreateIndexOperation made => IsOurs(made.Table),
        InsertDataOperation made => IsOurs(made.Table),
        _ => false,
    };

    private static bool IsOurs(string table) => table.StartsWith(Prefix, StringComparison.Ordinal);
}
