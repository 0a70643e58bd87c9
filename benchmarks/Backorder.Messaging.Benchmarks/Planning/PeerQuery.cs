namespace Backorder.Messaging.Benchmarks;

/// <summary>The question that a database can answer as well: on which day do each line's units ship. PostgreSQL and DuckDB read the same words.</summary>
internal static class PeerQuery
{
    /// <summary>Keys instead of ids, day numbers instead of dates, calendars as tables, and the queue as an index: all that makes it cheap.</summary>
    public const string Tables = """
        CREATE TABLE item (sku integer PRIMARY KEY, warehouse integer NOT NULL, on_hand integer NOT NULL, owed integer NOT NULL);
        CREATE TABLE inbound (sku integer NOT NULL, id integer NOT NULL, warehouse integer NOT NULL, latest integer NOT NULL, quantity integer NOT NULL, confirmed boolean NOT NULL);
        CREATE TABLE calendar (warehouse integer NOT NULL, day integer NOT NULL, ready integer NOT NULL, ship integer NOT NULL, overdue_from integer NOT NULL, PRIMARY KEY (warehouse, day));
        CREATE TABLE warehouse (warehouse integer PRIMARY KEY, today integer NOT NULL, starts_on integer NOT NULL);
        CREATE TABLE line (sku integer NOT NULL, priority integer NOT NULL, placed_at bigint NOT NULL, order_no bigint NOT NULL, line_no integer NOT NULL, units integer NOT NULL)
        """;

    /// <summary>Layers and lines in a row as running sums; where they overlap is a portion. What has no day is a layer without end.</summary>
    public const string Checksum = """
        WITH layer AS (
            SELECT sku, 1 AS ready, 0 AS id, on_hand AS quantity FROM item WHERE on_hand > 0
            UNION ALL
            SELECT i.sku, c.ready, i.id, i.quantity
            FROM inbound i JOIN calendar c ON c.warehouse = i.warehouse AND c.day = i.latest JOIN warehouse w ON w.warehouse = i.warehouse
            WHERE i.confirmed AND w.today < c.overdue_from
            UNION ALL
            SELECT sku, 2147483647, 0, 2000000000 FROM item),
        supply AS (
            SELECT sku, ready, quantity, CAST(sum(quantity) OVER (PARTITION BY sku ORDER BY ready, id ROWS UNBOUNDED PRECEDING) AS bigint) AS ends FROM layer),
        demand AS (
            SELECT sku, order_no, line_no, units, CAST(sum(units) OVER (PARTITION BY sku ORDER BY priority, placed_at, order_no, line_no ROWS UNBOUNDED PRECEDING) AS bigint) AS ends FROM line),
        portion AS (
            SELECT d.order_no, d.line_no,
                LEAST(i.owed + d.ends, s.ends) - GREATEST(i.owed + d.ends - d.units, s.ends - s.quantity) AS units,
                CASE WHEN s.ready = 2147483647 THEN 0 ELSE GREATEST(s.ready, c.ship) END AS day
            FROM demand d JOIN item i ON i.sku = d.sku
                JOIN supply s ON s.sku = d.sku AND s.ends - s.quantity < i.owed + d.ends AND s.ends > i.owed + d.ends - d.units
                JOIN warehouse w ON w.warehouse = i.warehouse JOIN calendar c ON c.warehouse = w.warehouse AND c.day = w.starts_on)
        SELECT CAST(sum(units * (((order_no * 131 + line_no * 7) * 100003 + day) % 2147483647)) AS bigint) FROM portion
        """;
}
