using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>start</c>: what the first message of a process costs, above the start of the runtime.</summary>
internal static class StartCommand
{
    private const string Usage = """
        start --out FILE [--published DLL] [--rounds N]

        Starts processes that do nothing and processes that write one message, by turns, and writes the medians as Markdown.
          --out        the file to write
          --published  this program as published with ReadyToRun; left out: only as it is built
          --rounds     how often each has its turn; left out: 21
        """;

    public static int Run(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            values[args[i]] = args[i + 1];
        }

        var rounds = 21;
        if (args.Length % 2 != 0 || !values.TryGetValue("--out", out var file) || values.Keys.Any(name => name is not ("--out" or "--published" or "--rounds"))
            || (values.TryGetValue("--rounds", out var text) && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds < 1)))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        List<StartRace> races = [new("as built", typeof(StartCommand).Assembly.Location)];
        if (values.TryGetValue("--published", out var published))
        {
            races.Add(new("published with ReadyToRun", published));
        }

        for (var round = -2; round < rounds; round++)
        {
            races.ForEach(race => race.Turn(counts: round >= 0));
        }

        var report = StartReport.Of(races, rounds);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, report);
        Console.Write(report);
        return 0;
    }
}
