using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Backorder.Messaging.Scriban;

/// <summary>
/// Goes through a parsed template before it is rendered: which values it names, and that it does nothing but print, ask, loop and take in. What
/// it takes in is put in the place where it is taken in, so that the engine has nothing to look for.
/// </summary>
internal sealed class ScribanScan
{
    private const string Expected = "expected a name of the model, if, else, for … in …, end, or include with the name of a part";

    private readonly IReadOnlyDictionary<string, TemplateFile> _partials;
    private readonly List<TemplateUse> _uses = [];
    private readonly List<TemplateProblem> _problems = [];
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);
    private readonly Stack<string> _within = new();
    private readonly TemplateMarkup? _markup;

    private ScribanScan(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials) =>
        (_partials, _markup) = (partials, file.IsHtml ? new TemplateMarkup() : null);

    /// <summary>A template that is ready, and the values that it names.</summary>
    /// <exception cref="TemplateException">It is broken, or does what a template must not.</exception>
    public static (ScriptPage Page, IReadOnlyList<TemplateUse> Uses) Of(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials)
    {
        var scan = new ScribanScan(file, partials);
        var page = scan.Read(file);
        return page is not null && scan._problems.Count == 0 ? (page, scan._uses) : throw new TemplateException(scan._problems);
    }

    /// <summary>The last name of a path, for messages.</summary>
    public static string LastNameOf(ScriptExpression expression) => expression switch
    {
        ScriptMemberExpression { Member.Name: { } name } => name,
        ScriptVariable variable => variable.Name,
        _ => "a value",
    };

    private ScriptPage? Read(TemplateFile file)
    {
        var template = Template.Parse(file.Text, file.Name);
        if (template.Page is not { } page || template.HasErrors)
        {
            _problems.AddRange(template.Messages.Where(static message => message.Type == ParserMessageType.Error)
                .Select(static message => Problem(message.Span, message.Message.ReplaceLineEndings(" ").TrimEnd('.'))));
            return null;
        }

        _within.Push(file.Name);
        if (page.FrontMatter is { } front)
        {
            Refuse(front);
        }

        Read(page.Body, file);
        _within.Pop();
        return page;
    }

    private void Read(ScriptBlockStatement? block, TemplateFile file)
    {
        for (var i = 0; i < block?.Statements.Count; i++)
        {
            if (block.Statements[i] is ScriptExpressionStatement { Expression: { } expression } statement && PartialOf(expression) is { } partial)
            {
                if (TakeIn(partial, statement, file) is { } body)
                {
                    block.Statements.RemoveAt(i);
                    block.Statements.Insert(i, body);
                }
            }
            else
            {
                Read(block.Statements[i], file);
            }
        }
    }

    private void Read(ScriptStatement statement, TemplateFile file)
    {
        switch (statement)
        {
            case ScriptRawStatement raw:
                _markup?.Read(raw.Text.ToString());
                break;
            case ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                break;
            case ScriptExpressionStatement { Expression: { } expression }:
                Print(expression);
                break;
            case ScriptIfStatement { Condition: { } condition } asks:
                Test(condition);
                Read(asks.Then, file);
                if (asks.Else is { } other)
                {
                    Read(other, file);
                }

                break;
            case ScriptElseStatement last:
                Read(last.Body, file);
                break;
            case ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement):
                Loop(loop, file);
                break;
            default:
                Refuse(statement);
                break;
        }
    }

    private void Loop(ScriptForStatement loop, TemplateFile file)
    {
        if (loop is not { Variable: ScriptVariableGlobal { Name: var name }, NamedArguments.Count: 0, Iterator: { } iterator } || PathOf(iterator) is not { } path)
        {
            Refuse(loop);
            return;
        }

        Use(iterator, path, TemplateUseKind.Loop);
        if (TemplateModel.Root.Find(name) is not null || name == "for" || !_entries.TryAdd(name, path))
        {
            _problems.Add(Problem(loop.Variable!.Span, $"{SafeText.Quote(name)} is a name already; expected another one for the entry"));
            return;
        }

        Read(loop.Body, file);
        _entries.Remove(name);
        if (loop.Else is { } empty)
        {
            Read(empty, file);
        }
    }

    private ScriptBlockStatement? TakeIn(ScriptLiteral partial, ScriptExpressionStatement statement, TemplateFile file)
    {
        var parts = file.Name.Split('.');
        var name = $"_{partial.Value}.{parts[^2]}.{parts[^1]}";
        if (!_partials.TryGetValue(name, out var part))
        {
            _problems.Add(Problem(statement.Span, $"there is no part {SafeText.Quote($"{partial.Value}")}; expected a file {SafeText.Quote(name)}"));
        }
        else if (_within.Contains(name))
        {
            _problems.Add(Problem(statement.Span, $"{name} takes itself in, and would never end"));
        }
        else if (Read(part) is { Body: { } body } page)
        {
            page.Body = null;
            return body;
        }

        return null;
    }

    private void Print(ScriptExpression expression)
    {
        if (IsOfLoop(expression, "index"))
        {
            _ = _markup?.Problem("stepWidth");
        }
        else if (PathOf(expression) is { } path)
        {
            Use(expression, path, TemplateUseKind.Print);
            if (_markup?.Problem(path) is { } problem)
            {
                _problems.Add(Problem(expression.Span, problem));
            }
        }
        else
        {
            Refuse(expression);
        }
    }

    private void Test(ScriptExpression condition)
    {
        switch (condition)
        {
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } negated }:
                Test(negated);
                break;
            case ScriptNestedExpression { Expression: { } inner }:
                Test(inner);
                break;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or, Left: { } left, Right: { } right }:
                Test(left);
                Test(right);
                break;
            case var _ when IsOfLoop(condition, "first") || IsOfLoop(condition, "last"):
                break;
            case var _ when PathOf(condition) is { } path:
                Use(condition, path, TemplateUseKind.Test);
                break;
            default:
                Refuse(condition);
                break;
        }
    }

    private bool IsOfLoop(ScriptExpression expression, string name) =>
        _entries.Count > 0 && expression is ScriptMemberExpression { Target: ScriptVariable { Name: "for" }, Member.Name: var member, DotToken.TokenType: TokenType.Dot } && member == name;

    // A name of the root, or an entry's name and one of its own: an entry stands for the path of its list.
    private string? PathOf(ScriptExpression expression) => expression switch
    {
        ScriptVariableGlobal { Name: var name } => _entries.ContainsKey(name) ? null : name,
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: var entry }, Member: ScriptVariableGlobal { Name: var name }, DotToken.TokenType: TokenType.Dot }
            when _entries.TryGetValue(entry, out var list) => $"{list}.{name}",
        _ => null,
    };

    private static ScriptLiteral? PartialOf(ScriptExpression expression) =>
        expression is ScriptFunctionCall { Target: ScriptVariable { Name: "include" }, Arguments: [ScriptLiteral { Value: string } partial] } ? partial : null;

    private void Use(ScriptNode node, string path, TemplateUseKind kind)
    {
        var start = node.Span.Start;
        _uses.Add(new() { File = node.Span.FileName, Line = start.Line + 1, Column = start.Column + 1, Path = path, Kind = kind });
    }

    private void Refuse(ScriptNode node) => _problems.Add(Problem(node.Span, $"{SafeText.Quote(node.ToString() ?? "")} is not taken; {Expected}"));

    private static TemplateProblem Problem(SourceSpan span, string text) =>
        new() { File = span.FileName, Line = span.Start.Line + 1, Column = span.Start.Column + 1, Text = text };
}
