using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Runs a query as Entity Framework runs raw statements (its connection, transaction, interceptors and log), and reads the rows without it.</summary>
internal static class Statement
{
    public static async Task<List<TAnswer>> QueryAsync<TAnswer>(DbContext context, string sql, object[] parameters, CancellationToken cancellationToken)
        where TAnswer : IAnswer<TAnswer>
    {
        var services = (IRelationalDatabaseFacadeDependencies)((IDatabaseFacadeDependenciesAccessor)context.Database).Dependencies;
        using var alone = services.CoreOptions.AreThreadSafetyChecksEnabled ? services.ConcurrencyDetector.EnterCriticalSection() : default;
        var command = services.RawSqlCommandBuilder.Build(sql, parameters, context.Model);
        var run = new RelationalCommandParameterObject(
            services.RelationalConnection, command.ParameterValues, readerColumns: null, context, services.CommandLogger, CommandSource.FromSqlQuery);
        var reader = await command.RelationalCommand.ExecuteReaderAsync(run, cancellationToken).ConfigureAwait(false);
        await using var disposing = reader.ConfigureAwait(false);
        return await RowsAsync<TAnswer>(reader.DbDataReader, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<TAnswer>> RowsAsync<TAnswer>(DbDataReader reader, CancellationToken cancellationToken)
        where TAnswer : IAnswer<TAnswer>
    {
        // A statement that only locks goes ahead of the one that answers, and answers no row.
        var rows = new List<TAnswer>();
        do
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(TAnswer.Read(reader));
            }
        }
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));

        return rows;
    }
}
