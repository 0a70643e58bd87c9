using System.Net;
using System.Text;
using Backorder.Messaging.Handlebars;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Benchmarks;

/// <summary>All who render the same message; made only when they do.</summary>
internal sealed class RenderingContestants : IDisposable
{
    public const string ByHand = "by hand, for this message";
    public const string BuiltIn = "built in";
    public const string BuiltInHtml = "built in, the HTML alone";

    private readonly MessagePlan _plan = RenderingSamples.ThreeItems();
    private readonly Shop _shop = Some.Shop();
    private readonly PhrasebookRenderer _builtIn = new();
    private readonly HandCodedMail _byHand = new();
    private readonly RazorMail _razor = new();
    private readonly WrittenByHand _copied;
    private readonly List<(string Name, IMessageRenderer Renderer)> _engines =
    [
        ("Handlebars.Net", new HandlebarsRenderer(TemplateFiles.Of())),
#if WITH_SCRIBAN
        ("Scriban", new Scriban.ScribanRenderer(TemplateFiles.Of())),
#endif
    ];

    public RenderingContestants()
    {
        var message = _builtIn.Render(_plan, _shop);
        _copied = new WrittenByHand(message, ["Green kettle", "Blue mug", "Oak tray", "Ana Pérez", "1001", "June 23", "June 18"]);
        var whole = message.Subject + message.Preview + message.Html + message.Text + message.Sms;
        Bytes = Encoding.UTF8.GetByteCount(whole);
        Demand(whole, Encoding.UTF8.GetString(_byHand.Write(_plan, _shop)), ByHand);
        Demand(whole, Encoding.UTF8.GetString(_copied.Write()), "what is copied");
        Demand(message.Html, Html(), BuiltInHtml);
        Demand(WebUtility.HtmlDecode(message.Html), WebUtility.HtmlDecode(_razor.Render(_plan, _shop)), "The Razor component");
        foreach (var (name, renderer) in _engines)
        {
            var other = renderer.Render(_plan, _shop);
            Demand(message with { Html = WebUtility.HtmlDecode(message.Html) }, other with { Html = WebUtility.HtmlDecode(other.Html) }, name);
        }
    }

    /// <summary>Of the whole message, as UTF-8.</summary>
    public int Bytes { get; }

    public IReadOnlyList<(string Name, Action Render)> All =>
    [
        ("by hand, deciding nothing", () => _copied.Write()),
        (ByHand, () => _byHand.Write(_plan, _shop)),
        (BuiltIn, () => _builtIn.Render(_plan, _shop)),
        .. _engines.Select(engine => (engine.Name, (Action)(() => engine.Renderer.Render(_plan, _shop)))),
        (BuiltInHtml, () => Html()),
        ("a Razor component, the HTML alone", () => _razor.Render(_plan, _shop)),
    ];

    public void Dispose() => _razor.Dispose();

    private string Html()
    {
        var facts = new LetterFacts(_plan, _shop, Phrasebooks.BuiltIn.For(_plan.Language, _shop));
        return HtmlLetter.Write(LetterComposer.Compose(facts), facts);
    }

    private static void Demand<T>(T expected, T actual, string name)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{name} wrote another message:\n{actual}");
        }
    }
}
