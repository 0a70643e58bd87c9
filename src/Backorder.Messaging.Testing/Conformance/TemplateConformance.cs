using System.Globalization;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <summary>What every template engine keeps besides: strict, limited, and with its place where something is wrong. Derive and say how the engine writes it.</summary>
public abstract class TemplateConformance : RendererConformance
{
    private TemplateRenderer? _renderer;

    /// <summary>The renderer with its own templates.</summary>
    protected override IMessageRenderer Renderer => _renderer ??= Make();

    /// <summary>The last part of the files' names, without a dot.</summary>
    protected abstract string Extension { get; }

    /// <summary>Whole templates that reach for more than the model, or print without escaping. Each is refused when it is loaded.</summary>
    protected abstract IReadOnlyList<string> Forbidden { get; }

    /// <summary>A template that the engine cannot parse.</summary>
    protected abstract string Broken { get; }

    /// <summary>Makes a renderer.</summary>
    /// <param name="files">The shop's templates.</param>
    /// <param name="limits">What a part of a message may cost; null: the defaults.</param>
    /// <returns>The renderer.</returns>
    protected abstract TemplateRenderer Make(TemplateFiles files, TemplateLimits? limits);

    /// <summary>Prints a name of the model's root.</summary>
    /// <param name="name">The name.</param>
    /// <returns>What a template says for it.</returns>
    protected abstract string Print(string name);

    /// <summary>Prints a name of the entry that the innermost loop is at.</summary>
    /// <param name="name">The name.</param>
    /// <returns>What a template says for it.</returns>
    protected abstract string PrintOfEntry(string name);

    /// <summary>Asks for a name of the model's root.</summary>
    /// <param name="name">The name.</param>
    /// <param name="body">What is written where it is there.</param>
    /// <returns>What a template says for it.</returns>
    protected abstract string When(string name, string body);

    /// <summary>Goes through a list of the model's root.</summary>
    /// <param name="name">The list.</param>
    /// <param name="body">What is written for each entry.</param>
    /// <returns>What a template says for it.</returns>
    protected abstract string Each(string name, string body);

    /// <summary>The package's own templates are the built-in messages.</summary>
    [Fact]
    public void The_default_templates_write_what_the_built_in_renderer_writes()
    {
        var builtIn = new PhrasebookRenderer();
        foreach (var plan in (string[])["en-US", "de-DE", "ja-JP", "ar"] is var languages ? languages.SelectMany(SomeMessages.OfEveryKind) : [])
        {
            var (expected, actual) = (builtIn.Render(plan, Shop), Renderer.Render(plan, Shop));
            Assert.Equal(expected with { Html = "" }, actual with { Html = "" });
            Assert.Equal(Unquoted(expected.Html), Unquoted(actual.Html));
        }
    }

    /// <summary>Never a blank.</summary>
    [Fact]
    public void A_value_that_is_missing_is_an_error_with_its_place_where_it_is_printed_and_false_where_it_is_asked_for()
    {
        var plan = SomeMessages.OfEveryKind().Single(static plan => plan.Kind == MessageKind.AfterCare);
        var printed = Make(null, Txt($"\n  {Print("replyBy")}"));
        var asked = Make(null, Txt($"{When("replyBy", "By ")}{Print("heading")}"));

        Assert.Empty(printed.Problems());
        var problem = Assert.Throws<MessageRenderingException>(() => printed.Render(plan, Shop));
        Assert.StartsWith($"default.txt.{Extension}(2,", problem.Place, StringComparison.Ordinal);
        Assert.Contains("replyBy", problem.Problem, StringComparison.Ordinal);
        Assert.Equal(new PhrasebookRenderer().Render(plan, Shop).Text.Split('\n')[2], asked.Render(plan, Shop).Text);
    }

    /// <summary>Before any message.</summary>
    [Fact]
    public void A_name_that_the_model_does_not_have_is_found_when_files_are_loaded()
    {
        foreach (var (text, name) in ((string, string)[])[
            (Print("headline"), "headline"),
            (When("isLate", "x"), "isLate"),
            (Each("rows", "x"), "rows"),
            (Each("items", PrintOfEntry("price")), "items.price"),
            (Print("items"), "items"),
            (Print("asksNothing"), "asksNothing"),
            (Each("heading", "x"), "heading")])
        {
            var problem = Assert.Single(Make(null, Txt($"first line\n {text}")).Problems());
            Assert.Equal(($"default.txt.{Extension}", 2), (problem.File, problem.Line));
            Assert.StartsWith(name, problem.Text.TrimStart('"'), StringComparison.Ordinal);
        }
    }

    /// <summary>Nothing but the model.</summary>
    [Fact]
    public void What_reaches_for_more_than_the_model_is_refused_when_files_are_loaded()
    {
        foreach (var text in Forbidden.Append(Broken))
        {
            var renderer = Make(null, File("default.html", $"<p>{text}</p>"));
            Assert.True(renderer.Problems().Count > 0, $"Taken: {text}");
            Assert.Throws<TemplateException>(() => renderer.Render(SomeMessages.Plan(), Shop));
        }
    }

    /// <summary>Escaping helps only where HTML is text.</summary>
    [Fact]
    public void A_value_where_no_escaping_helps_is_refused_when_files_are_loaded()
    {
        foreach (var markup in (string[])["<p title={0}>x</p>", "<p {0}>x</p>", "<script>x = '{0}'</script>", "<style>p{{content:'{0}'}}</style>", "<p style=\"color:{0}\">x</p>", "<a href=\"{0}\">x</a>", "<a href=\"https://x.example/{0}\">x</a>", "<p onclick=\"{0}\">x</p>", "<!--[if mso]><a href=\"{0}\">x</a><![endif]-->", "<IMG SRC = '{0}'>"])
        {
            var text = string.Format(CultureInfo.InvariantCulture, markup, Print("heading"));
            Assert.True(Make(null, File("default.html", text)).Problems().Count == 1, text);
        }

        Assert.Empty(Make(null, File("default.html", $"<!-- {Print("heading")} --><!--[if mso]><p>{Print("heading")}</p><![endif]--><a title=\"{Print("heading")}\" style=\"color:{Print("color")}\"><b>{Print("heading")}</b></a>{When("logo", $"<img src=\"{Print("logo")}\">")}")).Problems());
    }

    /// <summary>HTML only.</summary>
    [Fact]
    public void Values_are_escaped_in_html_and_nowhere_else()
    {
        var message = Make(null, File("default.html", $"<p>{Print("greeting")}</p>"), Txt(Print("greeting")), File("default.subject", Print("greeting"))).Render(RendererConformance.Named(SomeMessages.Plan(), "<b>\"Ana\" & 'Co'</b>"), Shop);

        Assert.Contains("&lt;b&gt;&quot;Ana&quot; &amp; &#39;Co&#39;&lt;/b&gt;", message.Html, StringComparison.Ordinal);
        Assert.Contains("<b>\"Ana\" & 'Co'</b>", message.Text, StringComparison.Ordinal);
        Assert.Contains("<b>\"Ana\" & 'Co'</b>", message.Subject, StringComparison.Ordinal);
    }

    /// <summary>Bombs.</summary>
    [Fact]
    public void What_goes_over_a_limit_is_an_error_and_never_cut()
    {
        var bomb = Enumerable.Range(0, 12).Aggregate("x", (body, _) => Each("links", body + body));
        foreach (var (text, limits, limit) in ((string, TemplateLimits, string)[])[
            (new string('x', 1001), new() { MostCharacters = 1000 }, "MostCharacters"),
            (Each("items", string.Concat(Enumerable.Repeat(PrintOfEntry("name"), 200))), new() { MostCharacters = 1000 }, "MostCharacters"),
            (bomb, new() { MostSteps = 1000 }, "MostSteps"),
            (bomb, new() { LongestTime = TimeSpan.Zero }, "LongestTime")])
        {
            var problem = Assert.Throws<MessageRenderingException>(() => Make(limits, Txt(text)).Render(SomeMessages.Plan(), Shop));
            Assert.Contains(limit, problem.Problem, StringComparison.Ordinal);
            Assert.StartsWith($"default.", problem.Place, StringComparison.Ordinal);
        }

        Assert.Contains("102,400 bytes", Assert.Throws<MessageRenderingException>(() => Make(null, File("default.html", new string('x', 102_401))).Render(SomeMessages.Plan(), Shop)).Problem, StringComparison.Ordinal);
        Assert.Equal(new string('x', 1000), Make(new TemplateLimits { MostCharacters = 1000 }, Txt(new string('x', 1000)), File("default.html", "x")).Render(SomeMessages.Plan(), Shop).Text);
    }

    /// <summary>Which file writes what.</summary>
    [Fact]
    public void The_nearest_file_writes_the_message()
    {
        var renderer = Make(null, Txt("any"), File("default.de.txt", "any de"), File("first-delay.txt", "first"), File("first-delay.de.txt", "first de"), File("first-delay.de-at.txt", "first at"));
        string Text(string language, MessageKind kind = MessageKind.FirstDelay) => renderer.Render(SomeMessages.Plan() with { Language = language, Kind = kind }, Shop).Text;

        Assert.Equal(["first", "first de", "first at", "first", "any de", "any"], [Text("en-US"), Text("de-DE"), Text("de-AT"), Text("fr-FR"), Text("de-DE", MessageKind.NoDateYet), Text("es-ES", MessageKind.NoDateYet)]);
    }

    /// <summary>Names of files.</summary>
    [Fact]
    public void A_file_whose_name_says_nothing_is_a_problem_that_names_what_it_could_say()
    {
        foreach (var (name, expected) in ((string, string)[])[("first-delya.txt", "first-delay"), ("default.html5", "html, txt"), ("default.tlh.txt", "AddPhrasebook"), ("default", "kind.channel"), ("a.de.b.txt", "too many")])
        {
            var problem = Assert.Single(Make(null, File(name, "x")).Problems());
            Assert.Contains(expected, problem.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>While one designs.</summary>
    [Fact]
    public void A_changed_file_is_read_again_where_that_is_asked_for()
    {
        var folder = Directory.CreateTempSubdirectory("backorder-templates-");
        try
        {
            var path = Path.Combine(folder.FullName, $"default.txt.{Extension}");
            System.IO.File.WriteAllText(path, "one");
            var (kept, fresh) = (Make(TemplateFiles.InFolder(folder.FullName), null), Make(TemplateFiles.InFolder(folder.FullName, reloadOnChange: true), null));
            Assert.Equal(("one", "one"), (Text(kept), Text(fresh)));

            System.IO.File.WriteAllText(path, Broken);
            Assert.Throws<TemplateException>(() => Text(fresh));
            System.IO.File.WriteAllText(path, "three");
            Assert.Equal(("one", "three"), (Text(kept), Text(fresh)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string Text(TemplateRenderer renderer) => renderer.Render(SomeMessages.Plan(), Shop).Text;
    }

    /// <summary>A folder that is not there.</summary>
    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() =>
        Assert.Contains("cannot be read", Assert.Single(Make(TemplateFiles.InFolder(Path.Combine(Path.GetTempPath(), "no such folder of templates")), null).Problems()).ToString(), StringComparison.Ordinal);

    private TemplateRenderer Make() => Make(TemplateFiles.Of(), null);

    private TemplateRenderer Make(TemplateLimits? limits, params IReadOnlyList<TemplateFile> files) => Make(TemplateFiles.Of(files), limits);

    private TemplateFile Txt(string text) => File("default.txt", text);

    private TemplateFile File(string name, string text) => new() { Name = $"{name}.{Extension}", Text = text };

    private static string Unquoted(string html) => html.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal);
}
