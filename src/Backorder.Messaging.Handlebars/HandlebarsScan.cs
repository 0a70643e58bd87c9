using System.Text.RegularExpressions;

namespace Backorder.Messaging.Handlebars;

/// <summary>
/// Goes through a template and the parts that it takes in, before the engine does: which values it names, and that it does nothing but print,
/// ask, loop and take in.
/// </summary>
internal sealed partial class HandlebarsScan
{
    private readonly IReadOnlyDictionary<string, TemplateFile> _partials;
    private readonly List<TemplateUse> _uses = [];
    private readonly List<TemplateProblem> _problems = [];
    private readonly List<string> _scopes = [""];
    private readonly Stack<string> _within = new();
    private readonly TemplateMarkup? _markup;

    private HandlebarsScan(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials) =>
        (_partials, _markup) = (partials, file.IsHtml ? new TemplateMarkup() : null);

    /// <summary>The values that a template names.</summary>
    /// <exception cref="TemplateException">It does what a template must not.</exception>
    public static IReadOnlyList<TemplateUse> Of(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials)
    {
        var scan = new HandlebarsScan(file, partials);
        scan.Read(file);
        return scan._problems.Count == 0 ? scan._uses : throw new TemplateException(scan._problems);
    }

    /// <summary>The file of a part, in the same channel: <c>_button.html.hbs</c> for button in <c>default.de.html.hbs</c>.</summary>
    public static string FileOf(string partial, string user)
    {
        var parts = user.Split('.');
        return $"_{partial}.{parts[^2]}.{parts[^1]}";
    }

    private void Read(TemplateFile file)
    {
        _within.Push(file.Name);
        var open = new Stack<(string Word, int Start)>();
        foreach (var tag in HandlebarsTag.In(file))
        {
            if (tag.IsMarkup)
            {
                _markup?.Read(tag.Content);
            }
            else
            {
                Read(file, tag, open);
            }
        }

        foreach (var (word, start) in open)
        {
            Problem(file, start, $"#{word} has no end; expected {{{{/{word}}}}}");
        }

        _within.Pop();
    }

    private void Read(TemplateFile file, HandlebarsTag tag, Stack<(string Word, int Start)> open)
    {
        var words = tag.Content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["#if" or "#unless" or "#each", var path]:
                Begin(file, tag, words[0][1..], path, open);
                break;
            case ["/if" or "/unless" or "/each"]:
                End(file, tag, words[0][1..], open);
                break;
            case ["else"] when open.TryPeek(out var block):
                // What stands behind the else of an each is outside of its entries.
                if (block.Word == "each")
                {
                    _scopes[^1] = "\0" + _scopes[^1];
                }

                break;
            case ["else", "if", var path] when open.TryPeek(out var block) && block.Word is "if" or "unless":
                Use(file, tag, path, TemplateUseKind.Test);
                break;
            case [">", var name]:
                TakeIn(file, tag, name);
                break;
            case [['>', .. var name]]:
                TakeIn(file, tag, name);
                break;
            case ["@index" or "@first" or "@last"] when _scopes.Count > 1:
                _ = _markup?.Problem("stepWidth");
                break;
            case [var path] when Path().IsMatch(path):
                Use(file, tag, path, TemplateUseKind.Print);
                break;
            default:
                Problem(file, tag.Start, $"{{{{{SafeText.Quote(tag.Content)}}}}} is not taken; expected a name of the model, #if, #unless, #each, else, or > with the name of a part");
                break;
        }
    }

    private void Begin(TemplateFile file, HandlebarsTag tag, string word, string path, Stack<(string Word, int Start)> open)
    {
        open.Push((word, tag.Start));
        if (word != "each")
        {
            if (path is not ("@first" or "@last"))
            {
                Use(file, tag, path, TemplateUseKind.Test);
            }

            return;
        }

        Use(file, tag, path, TemplateUseKind.Loop);
        _scopes.Add(Resolve(path) ?? "");
    }

    private void End(TemplateFile file, HandlebarsTag tag, string word, Stack<(string Word, int Start)> open)
    {
        if (!open.TryPop(out var block) || block.Word != word)
        {
            Problem(file, tag.Start, $"/{word} ends nothing that is open here{(block.Word is null ? "" : $"; #{block.Word} is")}");
            return;
        }

        if (word == "each")
        {
            _scopes.RemoveAt(_scopes.Count - 1);
        }
    }

    private void TakeIn(TemplateFile file, HandlebarsTag tag, string partial)
    {
        var name = FileOf(partial, file.Name);
        if (!_partials.TryGetValue(name, out var part))
        {
            Problem(file, tag.Start, $"there is no part {SafeText.Quote(partial)}; expected a file {SafeText.Quote(name)}");
        }
        else if (_within.Contains(name))
        {
            Problem(file, tag.Start, $"{name} takes itself in, and would never end");
        }
        else
        {
            Read(part);
        }
    }

    private void Use(TemplateFile file, HandlebarsTag tag, string path, TemplateUseKind kind)
    {
        if (Resolve(path) is not { } whole)
        {
            Problem(file, tag.Start, $"{SafeText.Quote(path)} is no name that can stand here; expected one as shop, ../shop within a loop, or @root.shop");
            return;
        }

        if (kind == TemplateUseKind.Print && _markup?.Problem(whole) is { } problem)
        {
            Problem(file, tag.Start, problem);
        }

        var place = HandlebarsTag.ProblemAt(file, tag.Start, "");
        _uses.Add(new() { File = file.Name, Line = place.Line!.Value, Column = place.Column!.Value, Path = whole, Kind = kind });
    }

    // From the root: names of the entry that the innermost loop is at, of an outer one by ../, or of the root by @root.
    private string? Resolve(string path)
    {
        if (!Path().IsMatch(path))
        {
            return null;
        }

        // An each that is at its else is no scope.
        var scopes = _scopes.Where(static scope => !scope.StartsWith('\0')).ToList();
        var depth = scopes.Count - 1;
        if (path.StartsWith("@root.", StringComparison.Ordinal))
        {
            return path["@root.".Length..];
        }

        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            (path, depth) = (path[3..], depth - 1);
        }

        path = path.StartsWith("this.", StringComparison.Ordinal) ? path["this.".Length..] : path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return depth < 0 ? null : scopes[depth].Length == 0 ? path : $"{scopes[depth]}.{path}";
    }

    private void Problem(TemplateFile file, int at, string problem) => _problems.Add(HandlebarsTag.ProblemAt(file, at, problem));

    [GeneratedRegex(@"^(@root\.|(\.\./)*|\./|this\.)[A-Za-z][A-Za-z0-9]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}
