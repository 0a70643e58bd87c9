using System.Text;

namespace Backorder.Messaging;

/// <summary>
/// Renders messages from template files. This class owns what is the same for every engine: the model, which file writes what, the limits and
/// the errors. An engine adds how to parse and how to render.
/// </summary>
/// <remarks>
/// Files are named <c>kind.language.channel.extension</c>; the language may be left out, and <c>default</c> stands for every kind. A message
/// is looked for by kind and language, then by kind, then by default and language, then by default; what no file writes is written as by the
/// built-in renderer. Safe to share between threads.
/// </remarks>
public abstract class TemplateRenderer : IMessageRenderer
{
    private readonly TemplateFiles _files;
    private readonly TemplateFiles _defaults;
    private readonly Phrasebooks _phrasebooks;
    private readonly TemplateLimits _limits;
    private volatile Loaded? _loaded;

    /// <summary>Creates a renderer. Files are read when they are first needed.</summary>
    /// <param name="files">The shop's templates.</param>
    /// <param name="defaults">The engine's own templates, which those of the shop stand before; there may be none.</param>
    /// <param name="phrasebooks">The languages at hand; null: those of this package.</param>
    /// <param name="limits">What a part of a message may cost; null: the defaults.</param>
    protected TemplateRenderer(TemplateFiles files, TemplateFiles defaults, Phrasebooks? phrasebooks = null, TemplateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(defaults);
        (_files, _defaults, _phrasebooks, _limits) = (files, defaults, phrasebooks ?? Phrasebooks.BuiltIn, limits ?? new TemplateLimits());
    }

    /// <summary>The last part of its files' names, without a dot.</summary>
    protected abstract string Extension { get; }

    /// <summary>Parses a template with the parts that it takes in. Called from one thread at a time.</summary>
    /// <param name="file">The template.</param>
    /// <param name="partials">The parts, by file name, as <c>_button.html.hbs</c>.</param>
    /// <returns>The template, to be rendered by several threads at once.</returns>
    /// <exception cref="TemplateException">It is broken, or does what a template must not.</exception>
    protected abstract ITemplate Parse(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials);

    /// <summary>Reads, parses and checks every template. A host asks at its start, and does not start where there is a problem.</summary>
    /// <returns>The problems; empty: none.</returns>
    public IReadOnlyList<TemplateProblem> Problems() => Current().Problems;

    /// <inheritdoc/>
    /// <exception cref="TemplateException">There are <see cref="Problems"/>.</exception>
    /// <exception cref="MessageRenderingException">A value is missing, a limit is passed, or a text is unfit to print.</exception>
    public RenderedMessage Render(MessagePlan plan, Shop shop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(shop);
        PlanCheck.Demand(plan);
        var set = Current();
        if (set.Problems.Count > 0)
        {
            throw new TemplateException(set.Problems);
        }

        var facts = new LetterFacts(plan, shop, _phrasebooks.For(plan.Language, shop));
        var letter = LetterComposer.Compose(facts);
        string Write(TemplateChannel channel, Func<string> builtIn) => set.Find(plan.Kind, letter.Language, channel) is not { } found ? builtIn()
            : channel == TemplateChannel.Html ? Html(found, letter, facts)
            : channel == TemplateChannel.Txt ? Part(found, letter, facts, HtmlDetail.Everything, isHtml: false)
            : Line(found, letter, facts);
        return new()
        {
            Subject = Write(TemplateChannel.Subject, () => letter.Subject),
            Preview = Write(TemplateChannel.Preview, () => letter.Preview),
            Html = Write(TemplateChannel.Html, () => HtmlLetter.Write(letter, facts)),
            Text = Write(TemplateChannel.Txt, () => TextLetter.Write(letter)),
            Sms = Write(TemplateChannel.Sms, () => SmsLetter.Write(facts)),
        };
    }

    private TemplateSet Current()
    {
        var stamp = Stamp();
        if (_loaded is { } loaded && loaded.Stamp == stamp)
        {
            return loaded.Set;
        }

        lock (_files)
        {
            if (_loaded is not { } other || other.Stamp != stamp)
            {
                _loaded = new(stamp, TemplateSet.Load(_files, _defaults, Extension, _phrasebooks, Parse));
            }

            return _loaded.Set;
        }
    }

    // A folder that is away is a problem of its own, which loading tells.
    private string Stamp()
    {
        try
        {
            return _files.Stamp();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.GetType().Name;
        }
    }

    private string Html((string File, ITemplate Template) found, Letter letter, LetterFacts facts)
    {
        foreach (var detail in HtmlDetail.Levels)
        {
            var html = Part(found, letter, facts, detail, isHtml: true);
            if (Encoding.UTF8.GetByteCount(html) <= HtmlDetail.MostBytes)
            {
                return html;
            }
        }

        throw new MessageRenderingException(found.File, "writes more than 102,400 bytes, where mail programs cut a message off; expected a smaller template");
    }

    private string Line((string File, ITemplate Template) found, Letter letter, LetterFacts facts)
    {
        var line = Part(found, letter, facts, HtmlDetail.Everything, isHtml: false).Trim();
        return line.Length > 0 && !line.Contains('\n', StringComparison.Ordinal)
            ? line
            : throw new MessageRenderingException(found.File, line.Length == 0 ? "writes nothing; expected one line" : "writes several lines; expected one");
    }

    private string Part((string File, ITemplate Template) found, Letter letter, LetterFacts facts, HtmlDetail detail, bool isHtml)
    {
        var budget = new TemplateBudget(found.File, _limits);
        using var output = new TemplateOutput(budget);
        try
        {
            found.Template.Render(new TemplateRecord(TemplateModel.Root, new TemplateView(letter, facts, detail, isHtml), budget), output);
        }
        catch (TemplateException broken)
        {
            throw new MessageRenderingException(broken.Problems[0].Place, broken.Problems[0].Text);
        }

        return output.ToString();
    }

    private sealed record Loaded(string Stamp, TemplateSet Set);
}
