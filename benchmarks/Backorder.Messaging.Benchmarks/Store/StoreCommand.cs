using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>store</c>: how fast the durable store claims and completes batches, beside a loop of bare ADO.NET that does the same durable work.</summary>
internal static class StoreCommand
{
    private const string Usage = """
        store --out FILE [--postgres CONNECTION] [--rounds N]

        Claims, begins and completes batches of 100 messages with the store and with bare ADO.NET, by turns, and writes the medians as Markdown.
          --out       the file to write
          --postgres  an empty PostgreSQL database; left out: SQLite alone
          --rounds    how often each has its turn, with 1000 messages; left out: 15
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            values[args[i]] = args[i + 1];
        }

        var rounds = 15;
        if (args.Length % 2 != 0 || !values.TryGetValue("--out", out var file) || values.Keys.Any(name => name is not ("--out" or "--postgres" or "--rounds"))
            || (values.TryGetValue("--rounds", out var text) && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds < 1)))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("backorder-store-");
        List<StoreRace> races = [await StoreRace.OnSqliteAsync(Path.Combine(folder.FullName, "shop.db"), rounds)];
        if (values.TryGetValue("--postgres", out var postgres))
        {
            races.Add(await StoreRace.OnPostgresAsync(postgres, rounds));
        }

        folder.Delete(recursive: true);
        var report = StoreReport.Of(races, rounds);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, report);
        Console.Write(report);
        return 0;
    }
}
