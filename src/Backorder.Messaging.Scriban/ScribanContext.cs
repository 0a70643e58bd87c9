using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Backorder.Messaging.Scriban;

/// <summary>What one part of a message is rendered in: no functions, no limits that cut, and no way to print a value but through here.</summary>
internal sealed class ScribanContext : TemplateContext
{
    private readonly bool _escapes;

    public ScribanContext(TemplateRecord model, TextWriter output, bool escapes)
        : base(new ScriptObject(StringComparer.Ordinal), StringComparer.Ordinal)
    {
        _escapes = escapes;
        EnableRelaxedMemberAccess = true;
        AutoIndent = false;
        NewLine = "\n";

        // Ours count, and throw instead of cutting.
        (LoopLimit, LimitToString, RecursiveLimit, ObjectRecursionLimit) = (0, 0, 0, 0);
        PushGlobal(new ScribanModel(model));
        PushOutput(new Piecewise(output));
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        return value is null && scriptNode is ScriptExpressionStatement { Expression: { } expression } ? throw Missing(expression) : value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        _escapes && textAsObject is string text ? base.Write(span, ScribanEscapes.Of(text)) : base.Write(span, textAsObject);

    public override bool ToBool(SourceSpan span, object? value) => value is ScribanList list ? !list.IsEmpty : base.ToBool(span, value);

    private static TemplateException Missing(ScriptExpression expression) => new(new TemplateProblem
    {
        File = expression.Span.FileName,
        Line = expression.Span.Start.Line + 1,
        Column = expression.Span.Start.Column + 1,
        Text = $"{SafeText.Quote(ScribanScan.LastNameOf(expression))} is missing in this message; ask for it with an if where it may be",
    });

    private sealed class Piecewise(TextWriter writer) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => writer.Write(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
