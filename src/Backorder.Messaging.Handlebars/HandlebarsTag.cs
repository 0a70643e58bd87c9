namespace Backorder.Messaging.Handlebars;

/// <summary>A tag of a template, or the markup between two.</summary>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="Content">What stands between the braces, without marks for white space; the markup itself where <paramref name="IsMarkup"/>.</param>
/// <param name="IsMarkup">True for what stands between two tags.</param>
internal readonly record struct HandlebarsTag(int Start, string Content, bool IsMarkup)
{
    /// <summary>Cuts a file into its parts.</summary>
    /// <exception cref="TemplateException">A tag does not end, or is one that does not escape.</exception>
    public static IEnumerable<HandlebarsTag> In(TemplateFile file)
    {
        var text = file.Text;
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            if (open < 0)
            {
                yield return new(at, text[at..], IsMarkup: true);
                yield break;
            }

            if (open > at)
            {
                yield return new(at, text[at..open], IsMarkup: true);
            }

            var content = Inside(file, open, out at);
            if (content is not ['!', ..])
            {
                yield return new(open, content, IsMarkup: false);
            }
        }
    }

    public static TemplateProblem ProblemAt(TemplateFile file, int at, string problem)
    {
        var before = file.Text.AsSpan(0, at);
        return new() { File = file.Name, Line = before.Count('\n') + 1, Column = at - before.LastIndexOf('\n'), Text = problem };
    }

    private static string Inside(TemplateFile file, int open, out int end)
    {
        var text = file.Text;
        if (open > 0 && text[open - 1] == '\\')
        {
            throw Fault(file, open, "\\{{ is not taken; braces that are meant as such do not stand in a message");
        }

        var begin = open + 2;
        if (text.AsSpan(begin).StartsWith("{") || text.AsSpan(begin).TrimStart('~').StartsWith("{") || text.AsSpan(begin).TrimStart("~ ").StartsWith("&"))
        {
            throw Fault(file, open, "{{{ and {{& print a value without escaping it; write {{name}}, which escapes where the file is HTML");
        }

        var isLong = text.AsSpan(begin).TrimStart('~').StartsWith("!--");
        var close = text.IndexOf(isLong ? "--" : "}}", begin, StringComparison.Ordinal);
        if (isLong)
        {
            close = text.IndexOf("--}}", begin + 3, StringComparison.Ordinal) is var plain && text.IndexOf("--~}}", begin + 3, StringComparison.Ordinal) is var trimming
                && (plain < 0 || (trimming >= 0 && trimming < plain)) ? trimming : plain;
            close = close < 0 ? -1 : text.IndexOf("}}", close, StringComparison.Ordinal);
        }

        if (close < 0)
        {
            throw Fault(file, open, "this tag has no end; expected }}");
        }

        end = close + 2;
        return text[begin..close].TrimStart('~').TrimEnd('~').Trim();
    }

    private static TemplateException Fault(TemplateFile file, int at, string problem) => new(ProblemAt(file, at, problem));
}
