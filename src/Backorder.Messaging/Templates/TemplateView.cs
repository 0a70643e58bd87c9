namespace Backorder.Messaging;

/// <summary>What one part of a message is written from: the letter, in as much detail as the part spells out.</summary>
internal sealed class TemplateView(Letter letter, LetterFacts facts, HtmlDetail detail, bool isHtml)
{
    private const int LongestRule = 60;

    private (IReadOnlyList<HtmlButtonRow> Rows, int Hidden)? _buttons;

    public Letter Letter => letter;

    public LetterFacts Facts => facts;

    public MessagePlan Plan => facts.Plan;

    public HtmlLook Look => facts.Look;

    public IReadOnlyList<string> Terms => isHtml ? LetterTerms.Sentences(facts, detail) : letter.Terms;

    public IReadOnlyList<HtmlButtonRow> Buttons => Shown.Rows;

    public IEnumerable<LetterChoice> Choices => Buttons.SelectMany(static row => row.Second is { } second ? new[] { row.First, second } : [row.First]);

    public string? MoreChoices => Shown.Hidden > 0 ? facts.Book.MoreChoices(Shown.Hidden) : null;

    public IReadOnlyList<HtmlRow> Rows => letter.Items is not { } items ? []
        : isHtml ? HtmlRow.Of(items, facts, detail)
        : [.. items.Rows.Select(static item => new HtmlRow(item.Name, item.Units, item.Quantity, item.Before, item.Now, item.Range))];

    public IReadOnlyList<LetterParcel> Parcels => HtmlParcels.Shown(letter.Parcels, facts.Book, detail);

    public string? MoreParcels => letter.Parcels.Count > detail.Parcels ? facts.Book.AndMore(letter.Parcels.Count - detail.Parcels) : null;

    public string? Date => letter.Date is { } date ? isHtml ? FirstLetter.Raised(date.Value) : date.Value : null;

    public string Sms => SmsLetter.Write(facts);

    /// <summary>A line below a heading, where no style can make it one.</summary>
    public static string? Rule(string? heading) => heading is null ? null : new string('-', Math.Min(heading.Length, LongestRule));

    private (IReadOnlyList<HtmlButtonRow> Rows, int Hidden) Shown => _buttons ??= HtmlButtonRow.Of(letter.Choices, detail);
}
