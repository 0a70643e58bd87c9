using System.Diagnostics;
using Npgsql;

namespace Backorder.Messaging.Benchmarks;

/// <summary>PostgreSQL: the tables in a schema of their own, copied, indexed and analysed; the query prepared.</summary>
internal sealed class PostgresPeer : IDisposable
{
    private const string Schema = "backorder_planning_benchmark";
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _query;

    public PostgresPeer(string connection, PeerTables tables)
    {
        _connection = new NpgsqlConnection(connection);
        _connection.Open();
        Execute($"DROP SCHEMA IF EXISTS {Schema} CASCADE; CREATE SCHEMA {Schema}; SET search_path = {Schema}; SET client_min_messages = warning; {PeerQuery.Tables}");
        foreach (var (table, rows) in tables.Rows)
        {
            using var copy = _connection.BeginTextImport($"COPY {table} FROM STDIN (FORMAT csv)");
            foreach (var row in rows)
            {
                copy.Write(row + "\n");
            }
        }

        Execute("CREATE INDEX in_queue_order ON line (sku, priority, placed_at, order_no, line_no) INCLUDE (units); CREATE INDEX of_item ON inbound (sku)");
        Execute("VACUUM ANALYZE");

        // Memory enough that nothing goes to disk.
        Execute("SET work_mem = '512MB'");
        _query = new NpgsqlCommand(PeerQuery.Checksum, _connection) { CommandTimeout = 0 };
        _query.Prepare();
    }

    public string Name => "PostgreSQL " + _connection.PostgreSqlVersion;

    public (TimeSpan Elapsed, long Checksum) Ask()
    {
        var start = Stopwatch.GetTimestamp();
        var checksum = (long)_query.ExecuteScalar()!;
        return (Stopwatch.GetElapsedTime(start), checksum);
    }

    public void Dispose()
    {
        _query.Dispose();
        Execute($"DROP SCHEMA {Schema} CASCADE");
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
