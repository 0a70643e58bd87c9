using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Checks, once for each database that a process uses, that its tables have the form that this version writes. Safe to share between threads.</summary>
internal sealed class SchemaGuard
{
    private readonly ConcurrentDictionary<string, bool> _checked = new(StringComparer.Ordinal);

    public async ValueTask DemandAsync(DbContext context, CancellationToken cancellationToken)
    {
        var database = context.Database.GetConnectionString() ?? "";
        if (_checked.ContainsKey(database))
        {
            return;
        }

        Demand(await VersionAsync(context, cancellationToken).ConfigureAwait(false), context);
        _checked.TryAdd(database, true);
    }

    private static async Task<int?> VersionAsync(DbContext context, CancellationToken cancellationToken)
    {
        // Tells a model without our tables from a database without them.
        _ = StoreSql.TableOf<SchemaRow>(context);
        try
        {
            return (await context.Set<SchemaRow>().AsNoTracking().SingleOrDefaultAsync(static row => row.Id == 1, cancellationToken).ConfigureAwait(false))?.Version;
        }
        catch (DbException problem) when (problem.SqlState == "42P01" || problem.Message.Contains("no such table", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The database of {context.GetType().Name} has no tables of Backorder.Messaging. Make them with a migration of your own, or call BackorderSchema.CreateAsync(context) at start.", problem);
        }
    }

    private static void Demand(int? version, DbContext context)
    {
        if (version == SchemaVersion.Present)
        {
            return;
        }

        var found = version?.ToString(CultureInfo.InvariantCulture) ?? "none";
        var remedy = version > SchemaVersion.Present
            ? "Update the package Backorder.Messaging.EntityFrameworkCore on this machine: another one has brought the tables to a newer version."
            : "Add and apply a migration, which brings the tables to this version.";
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The tables of Backorder.Messaging in the database of {context.GetType().Name} have version {found}; this package needs version {SchemaVersion.Present}. {remedy}"));
    }
}
