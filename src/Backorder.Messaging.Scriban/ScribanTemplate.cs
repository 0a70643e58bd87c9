using System.Runtime.ExceptionServices;
using Scriban.Syntax;

namespace Backorder.Messaging.Scriban;

/// <summary>A file that has been parsed and scanned.</summary>
internal sealed class ScribanTemplate : ITemplate
{
    private readonly TemplateFile _file;
    private readonly ScriptPage _page;

    private ScribanTemplate(TemplateFile file, ScriptPage page, IReadOnlyList<TemplateUse> uses) => (_file, _page, Uses) = (file, page, uses);

    public IReadOnlyList<TemplateUse> Uses { get; }

    public static ScribanTemplate Parse(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials)
    {
        var (page, uses) = ScribanScan.Of(file, partials);
        return new(file, page, uses);
    }

    public void Render(TemplateRecord model, TextWriter output)
    {
        try
        {
            new ScribanContext(model, output, _file.IsHtml).Evaluate(_page);
        }
        catch (ScriptRuntimeException problem)
        {
            // The engine wraps what was thrown within it.
            if (Cause(problem) is { } ours)
            {
                ExceptionDispatchInfo.Throw(ours);
            }

            throw new TemplateException(new TemplateProblem
            {
                File = problem.Span.FileName ?? _file.Name,
                Line = problem.Span.Start.Line + 1,
                Column = problem.Span.Start.Column + 1,
                Text = "the engine failed",
            });
        }
    }

    private static Exception? Cause(Exception problem)
    {
        var cause = problem.InnerException;
        while (cause is ScriptRuntimeException)
        {
            cause = cause.InnerException;
        }

        return cause is MessageRenderingException or TemplateException ? cause : null;
    }
}
