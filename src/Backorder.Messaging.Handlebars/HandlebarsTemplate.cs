using System.Globalization;
using System.Runtime.ExceptionServices;
using HandlebarsDotNet;

namespace Backorder.Messaging.Handlebars;

/// <summary>A file that has been scanned and compiled, in an environment of its own.</summary>
internal sealed class HandlebarsTemplate : ITemplate
{
    private static readonly HandlebarsEscapes Escapes = new();

    private readonly TemplateFile _file;
    private readonly HandlebarsTemplate<TextWriter, object, object> _render;

    private HandlebarsTemplate(TemplateFile file, IReadOnlyList<TemplateUse> uses, HandlebarsTemplate<TextWriter, object, object> render) =>
        (_file, Uses, _render) = (file, uses, render);

    public IReadOnlyList<TemplateUse> Uses { get; }

    public static HandlebarsTemplate Parse(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials)
    {
        var uses = HandlebarsScan.Of(file, partials);
        var engine = HandlebarsDotNet.Handlebars.Create(Configuration(file.IsHtml));
        try
        {
            var suffix = HandlebarsScan.FileOf("", file.Name)[1..];
            foreach (var (name, partial) in partials.Where(partial => partial.Key.EndsWith(suffix, StringComparison.Ordinal)))
            {
                using var part = new StringReader(partial.Text);
                engine.RegisterTemplate(name[1..^suffix.Length], engine.Compile(part));
            }

            using var text = new StringReader(file.Text);
            return new(file, uses, engine.Compile(text));
        }
        catch (HandlebarsException problem)
        {
            throw new TemplateException(new TemplateProblem { File = file.Name, Text = problem.Message.ReplaceLineEndings(" ") });
        }
    }

    public void Render(TemplateRecord model, TextWriter output)
    {
        try
        {
            _render(output, model, null!);
        }
        catch (MissingValueException missing)
        {
            throw new TemplateException(PlaceOf(missing.Name));
        }
        catch (HandlebarsException problem) when (Cause(problem) is MissingValueException missing)
        {
            throw new TemplateException(PlaceOf(missing.Name));
        }
        catch (HandlebarsException problem) when (Cause(problem) is MessageRenderingException over)
        {
            // The engine has wrapped what our own lists and output threw.
            ExceptionDispatchInfo.Throw(over);
        }
        catch (HandlebarsException problem)
        {
            throw new TemplateException(new TemplateProblem { File = _file.Name, Text = $"the engine failed with {problem.GetType().Name}" });
        }
    }

    // The engine tells the name alone. Where several places print it, all are named.
    private TemplateProblem PlaceOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '.']) + 1)..];
        var places = Uses.Where(use => use.Kind == TemplateUseKind.Print && (use.Path == last || use.Path.EndsWith("." + last, StringComparison.Ordinal))).ToList();
        var problem = $"{SafeText.Quote(last)} is missing in this message; ask for it with {{{{#if {last}}}}} where it may be";
        return places switch
        {
            [] => new() { File = _file.Name, Text = problem },
            [var one, .. var others] => new()
            {
                File = one.File,
                Line = one.Line,
                Column = one.Column,
                Text = others.Count == 0 ? problem : $"{problem} (printed here or in line {string.Join(", ", others.Select(static other => other.Line.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal))})",
            },
        };
    }

    private static Exception? Cause(Exception problem)
    {
        var cause = problem.InnerException;
        while (cause is HandlebarsException { InnerException: { } inner })
        {
            cause = inner;
        }

        return cause;
    }

    private static HandlebarsConfiguration Configuration(bool isHtml)
    {
        var configuration = new HandlebarsConfiguration
        {
            FormatProvider = CultureInfo.InvariantCulture,
            TextEncoder = isHtml ? Escapes : null,
            NoEscape = !isHtml,
            FileSystem = null,
            PartialTemplateResolver = new NoOtherParts(),
        };
        configuration.FormatterProviders.Add(new MissingValues());
        return configuration;
    }

    /// <summary>Parts are those that were given; no file is looked for.</summary>
    private sealed class NoOtherParts : IPartialTemplateResolver
    {
        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath) => false;
    }
}
