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
        if (await ProblemAsync(context, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>What is wrong with the tables, and the remedy; null: nothing. Whatever the database itself throws comes through.</summary>
    public async ValueTask<string?> ProblemAsync(DbContext context, CancellationToken cancellationToken)
    {
        var database = context.Database.GetConnectionString() ?? "";
        if (_checked.ContainsKey(database))
        {
            return null;
        }

        var problem = await LookAsync(context, cancellationToken).ConfigureAwait(false);
        if (problem is null)
        {
            _checked.TryAdd(database, true);
        }

        return problem;
    }

    private static async Task<string?> LookAsync(DbContext context, CancellationToken cancellationToken)
    {
        // Tells a model without our tables from a database without them.
        _ = StoreSql.TableOf<SchemaRow>(context);
        try
        {
            var row = await context.Set<SchemaRow>().AsNoTracking().SingleOrDefaultAsync(static row => row.Id == 1, cancellationToken).ConfigureAwait(false);
            return ProblemOf(row?.Version, context);
        }
        catch (DbException problem) when (problem.SqlState == "42P01" || problem.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return $"The database of {context.GetType().Name} has no tables of Backorder.Messaging. Make them with a migration of your own, or call BackorderSchema.CreateAsync(context) at start.";
        }
    }

    private static string? ProblemOf(int? version, DbContext context)
    {
        if (version == SchemaVersion.Present)
        {
            return null;
        }

        var found = version?.ToString(CultureInfo.InvariantCulture) ?? "none";
        var remedy = version > SchemaVersion.Present
            ? "Update the package Backorder.Messaging.EntityFrameworkCore on this machine: another one has brought the tables to a newer version."
            : "Add and apply a migration, which brings the tables to this version.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The tables of Backorder.Messaging in the database of {context.GetType().Name} have version {found}; this package needs version {SchemaVersion.Present}. {remedy}");
    }
}
