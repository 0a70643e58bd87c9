using System.Globalization;
using System.Text;
using Backorder.Messaging.Handlebars;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>rendering</c>: the built-in renderer beside template engines and beside what is written by hand.</summary>
internal static class RenderingCommand
{
    public const string BuiltIn = "built in";

    private const string Usage = """
        rendering --out FILE [--rounds N]

        Renders one message by each renderer, by turns, and writes the medians as Markdown.
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

        var (plan, shop) = (ThreeItems(), Some.Shop());
        var builtIn = new PhrasebookRenderer();
        var message = builtIn.Render(plan, shop);
        var byHand = new WrittenByHand(message, ["Green kettle", "Blue mug", "Oak tray", "Ana Pérez", "1001", "June 23", "June 18"]);
        List<(string Name, Action Render)> renderers =
        [
            ("by hand, UTF-8, deciding nothing", () => byHand.Write()),
            (BuiltIn, () => builtIn.Render(plan, shop)),
            .. Engines().Select(engine => (engine.Name, (Action)(() => engine.Renderer.Render(plan, shop)))),
        ];
        foreach (var (name, renderer) in Engines())
        {
            Demand(message, renderer.Render(plan, shop), name);
        }

        var written = byHand.Write().ToArray();
        if (Encoding.UTF8.GetString(written) != message.Subject + message.Preview + message.Html + message.Text + message.Sms)
        {
            throw new InvalidOperationException("What is written by hand is not the message.");
        }

        var race = new RenderingRace();
        race.Run(renderers, rounds);
        var report = RenderingReport.Of(race, written.Length, rounds);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, report);
        Console.Write(report);
        return 0;
    }

    private static IReadOnlyList<(string Name, IMessageRenderer Renderer)> Engines() =>
    [
        ("Handlebars.Net", new HandlebarsRenderer(TemplateFiles.Of())),
#if WITH_SCRIBAN
        ("Scriban", new Scriban.ScribanRenderer(TemplateFiles.Of())),
#endif
    ];

    private static void Demand(RenderedMessage expected, RenderedMessage actual, string name)
    {
        static string Unquoted(string html) => html.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal);
        if (expected with { Html = "" } != actual with { Html = "" } || Unquoted(expected.Html) != Unquoted(actual.Html))
        {
            throw new InvalidOperationException($"{name} wrote another message.");
        }
    }

    private static MessagePlan ThreeItems()
    {
        var plan = SomeMessages.Plan();
        string[] names = ["Green kettle", "Blue mug", "Oak tray"];
        return plan with { Lines = [.. names.Select((name, i) => plan.Lines[0] with { Line = (i + 1).ToString(CultureInfo.InvariantCulture), Name = name })] };
    }
}
