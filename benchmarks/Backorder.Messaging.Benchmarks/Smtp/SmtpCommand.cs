using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>smtp</c>: how much more many connections to a mail server send than one.</summary>
internal static class SmtpCommand
{
    private const string Usage = """
        smtp --out FILE [--rounds N]

        Sends to a real mail server over one connection and over sixteen, by turns, and writes the medians as Markdown. Needs node and npm.
          --out     the file to write
          --rounds  how often each has its turn; left out: 9
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = 9;
        if (args is not ["--out", var file, .. var rest] || (rest is not [] && (rest is not ["--rounds", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds < 1)))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        List<SmtpRace> races = [];
        foreach (var delay in (int[])[0, 5])
        {
            using var race = new SmtpRace(delay);
            await race.RunAsync(rounds);
            races.Add(race);
        }

        var report = SmtpReport.Of(races, rounds);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, report);
        Console.Write(report);
        return 0;
    }
}
