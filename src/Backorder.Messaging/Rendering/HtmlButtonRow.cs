namespace Backorder.Messaging;

/// <summary>
/// Buttons that stand beside each other: wait and cancel, which are alike in size and colour, or two that end single items. All others stand
/// alone.
/// </summary>
internal sealed record HtmlButtonRow(LetterChoice First, LetterChoice? Second, bool IsMain)
{
    /// <summary>The rows of the choices that the detail shows, and how many choices are not shown.</summary>
    public static (IReadOnlyList<HtmlButtonRow> Rows, int Hidden) Of(IReadOnlyList<LetterChoice> choices, HtmlDetail detail)
    {
        var rows = new List<HtmlButtonRow>();
        var next = 0;
        if (choices.Count > 1 && choices[0].Kind == ChoiceKind.Wait && choices[1].Kind == ChoiceKind.Cancel)
        {
            rows.Add(new(choices[0], choices[1], IsMain: true));
            next = 2;
        }

        var shown = Math.Min(choices.Count, Math.Max(next, detail.Choices));
        while (next < shown)
        {
            var pair = next + 1 < shown && EndsOneItem(choices[next]) && EndsOneItem(choices[next + 1]);
            rows.Add(new(choices[next], pair ? choices[next + 1] : null, IsMain: false));
            next += pair ? 2 : 1;
        }

        return (rows, choices.Count - shown);
    }

    private static bool EndsOneItem(LetterChoice choice) => choice is { Kind: ChoiceKind.Cancel, Note: null };
}
