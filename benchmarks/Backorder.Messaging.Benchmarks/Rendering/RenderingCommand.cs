using System.Globalization;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>rendering</c>: the built-in renderer beside template engines and beside what is written by hand; and what a line costs in a long order.</summary>
internal static class RenderingCommand
{
    private const string Usage = """
        rendering --out FILE [--rounds N]

        Renders one message by each renderer, and the text of a short and of a long order, by turns, and writes the medians as Markdown.
          --out     the file to write
          --rounds  how often each has its turn; left out: 25
        """;

    public static int Run(string[] args)
    {
        var rounds = 25;
        if (args is not ["--out", var file, .. var rest] || (rest is not [] && (rest is not ["--rounds", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds < 1)))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        using var contestants = new RenderingContestants();
        var race = new RenderingRace();
        race.Run(contestants.All, rounds);
        var lines = new RenderingRace();
        lines.Run([(RenderingReport.Short, TextOf(RenderingReport.ShortLines)), (RenderingReport.Long, TextOf(RenderingReport.LongLines))], rounds);
        var report = RenderingReport.Of(race, lines, contestants.Bytes, rounds);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, report);
        Console.Write(report);
        return 0;
    }

    private static Action TextOf(int lines)
    {
        var shop = Some.Shop();
        var plan = RenderingSamples.Order(shop, lines);
        return () => TextLetter.Write(LetterComposer.Compose(new LetterFacts(plan, shop, Phrasebooks.BuiltIn.For(plan.Language, shop))));
    }
}
