using System.Data.Common;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Columns that may be null.</summary>
internal static class Columns
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
