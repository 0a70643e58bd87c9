using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>whole</c>: where the time of a <c>backorder run</c> goes, and how much memory it takes.</summary>
internal static class WholeCommand
{
    private const string Usage = """
        whole --out FILE [--orders N] [--rounds N]

        Reads, plans, puts into words, checks and queues an invented book of orders on SQLite, phase by phase and each time in a process of its
        own, and writes the medians as Markdown: for a tenth of the orders, for all, and for all where one in twenty is still open.
          --out     the file to write
          --orders  left out: 100000
          --rounds  how often each is run; left out: 3
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["child", var market, var folder, .. var more])
        {
            return await WholeRun.RunAsync(market, folder, more.Contains("--apart"), more.Contains("--send"));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            values[args[i]] = args[i + 1];
        }

        if (args.Length % 2 != 0 || !values.TryGetValue("--out", out var file) || values.Keys.Any(static name => name is not ("--out" or "--orders" or "--rounds"))
            || !TryNumber(values.GetValueOrDefault("--orders", "100000"), out var orders) || !TryNumber(values.GetValueOrDefault("--rounds", "3"), out var rounds))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var cases = new List<WholeCase>();
        foreach (var (count, open, apart, send) in new[] { (Math.Max(1, orders / 10), 100, false, true), (orders, 100, true, false), (orders, 5, false, false) })
        {
            cases.Add(Measure(new Market { Orders = count, Open = open, LinesPerOrder = 0, Skus = Math.Max(40, count / 10), Seed = 1 }, rounds, apart, send));
        }

        var report = WholeReport.Of(cases, rounds);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, report);
        Console.Write(report);
        return 0;
    }

    private static WholeCase Measure(Market market, int rounds, bool apart, bool send)
    {
        var folder = Directory.CreateTempSubdirectory("backorder-whole-").FullName;
        try
        {
            var input = Path.Combine(folder, "market");
            Directory.CreateDirectory(input);
            var lines = market.Write(input);
            var runs = new List<Dictionary<string, double>>();
            for (var round = 0; round < rounds; round++)
            {
                var output = Path.Combine(folder, "out");
                runs.Add(Child(["whole", "child", input, output, .. apart ? ["--apart"] : Array.Empty<string>(), .. send ? ["--send"] : Array.Empty<string>()]));
                Directory.Delete(output, recursive: true);
            }

            return new WholeCase(market, lines, new FileInfo(Path.Combine(input, "orders.json")).Length, runs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // With the settings of the tool's own project.
    private static Dictionary<string, double> Child(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WholeCommand).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_gcConcurrent"]) = ("0", "0");
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode != 0
            ? throw new InvalidOperationException("The run has failed.")
            : output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t'))
                .ToDictionary(static line => line[0], static line => double.Parse(line[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}

/// <summary>One book of orders, and what its runs took.</summary>
internal sealed record WholeCase(Market Market, int Lines, long Bytes, IReadOnlyList<Dictionary<string, double>> Runs)
{
    public double Median(string name)
    {
        var sorted = Runs.Select(run => run.GetValueOrDefault(name)).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>From the start of the process to the last byte of the report.</summary>
    public double Seconds => Median(WholeRun.Start) + WholeRun.Phases.Sum(Median);
}
