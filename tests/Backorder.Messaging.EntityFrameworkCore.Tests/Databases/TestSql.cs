using System.Globalization;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>The store's statements as a driver takes them.</summary>
internal static class TestSql
{
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"@p{number}");

    public static string WithNames(string sql, int parameters) =>
        Enumerable.Range(0, parameters).Aggregate(sql, static (text, number) =>
            text.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{number}}}"), Name(number), StringComparison.Ordinal));
}
