using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Backorder.Messaging.Tool;

/// <summary>Where a ledger lies. The text is never shown: it may hold a password.</summary>
internal sealed class LedgerConnection
{
    public const string FileName = "ledger.db";
    private const string Option = "--ledger";
    private const string Expected = "expected \"Data Source=FILE\" for SQLite, or \"Host=…;Database=…;Username=…\" for PostgreSQL";

    private readonly string _text;

    private LedgerConnection(string text, string? file, string name)
    {
        _text = text;
        File = file;
        Name = name;
    }

    /// <summary>SQLite's file; null: it is PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>How a fault calls it.</summary>
    public string Name { get; }

    /// <summary>The file that a run keeps in the folder that it writes.</summary>
    public static LedgerConnection In(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return new LedgerConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString, path, path);
    }

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="BadInputException">It is none; the message repeats no part of it.</exception>
    public static LedgerConnection Parse(string text)
    {
        if (!TrySettings(text, out var settings))
        {
            throw Refused($"is no connection string; {Expected}");
        }

        return Has(settings, "Host", "Server") ? Postgres(text)
            : Has(settings, "Data Source", "DataSource", "Filename") ? Sqlite(text)
            : throw Refused($"names neither a file nor a host; {Expected}");
    }

    public void Use(DbContextOptionsBuilder options)
    {
        if (File is null)
        {
            options.UseNpgsql(_text);
        }
        else
        {
            options.UseSqlite(_text);
        }
    }

    private static LedgerConnection Postgres(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Database is { Length: > 0 }
                ? new LedgerConnection(text, file: null, Option)
                : throw Refused("names no database; expected \"Host=…;Database=…;Username=…\"");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Refused("has a setting or a value that PostgreSQL's driver does not know; expected \"Host=…;Database=…;Username=…\"");
        }
    }

    private static LedgerConnection Sqlite(string text)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(text);
            return settings.Mode == SqliteOpenMode.Memory || settings.DataSource is "" or ":memory:" || settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                ? throw Refused("keeps nothing beyond this command or is a URI; expected \"Data Source=FILE\"")
                : new LedgerConnection(text, settings.DataSource, settings.DataSource);
        }
        catch (ArgumentException)
        {
            throw Refused("has a setting or a value that SQLite's driver does not know; expected \"Data Source=FILE\"");
        }
    }

    private static bool TrySettings(string text, out DbConnectionStringBuilder settings)
    {
        settings = [];
        try
        {
            settings.ConnectionString = text;
            return settings.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool Has(DbConnectionStringBuilder settings, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (settings.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    private static BadInputException Refused(string problem) => new(Option, "", problem);
}
