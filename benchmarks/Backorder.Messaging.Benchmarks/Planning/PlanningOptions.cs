using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed class PlanningOptions
{
    public string File { get; private set; } = "";

    public int[] Lines { get; private set; } = [10_000, 100_000, 1_000_000];

    /// <summary>A connection to a PostgreSQL database; null: that peer is left out.</summary>
    public string? Postgres { get; private set; }

    public bool DuckDb { get; private set; }

    public int Rounds { get; private set; } = 9;

    /// <summary>Reads the command line.</summary>
    /// <returns>The options; null where the command line is not understood.</returns>
    public static PlanningOptions? Read(ReadOnlySpan<string> args)
    {
        var options = new PlanningOptions();
        while (args is not [])
        {
            switch (args)
            {
                case ["--duckdb", ..]:
                    options.DuckDb = true;
                    args = args[1..];
                    continue;
                case ["--out", var file, ..]:
                    options.File = file;
                    break;
                case ["--postgres", var connection, ..]:
                    options.Postgres = connection;
                    break;
                case ["--lines", var sizes, ..] when Array.ConvertAll(sizes.Split(','), Number) is var lines && !lines.Contains(0):
                    options.Lines = lines;
                    break;
                case ["--rounds", var text, ..] when Number(text) is > 0 and var rounds:
                    options.Rounds = rounds;
                    break;
                default:
                    return null;
            }

            args = args[2..];
        }

        return options.File.Length > 0 ? options : null;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
