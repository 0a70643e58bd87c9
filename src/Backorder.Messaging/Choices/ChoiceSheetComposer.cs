using NodaTime;

namespace Backorder.Messaging;

/// <summary>Puts an order and a link into the sentences of the choice page: the words of the message that it answers, and what can be done now.</summary>
internal static class ChoiceSheetComposer
{
    public static ChoiceSheet Compose(ChoiceGrant grant, OrderNow now, Shop shop, Phrasebook book, int? pressed)
    {
        // What the customer knows is the newest message; an older link shows it too.
        var said = now.View.Grants.FirstOrDefault(one => one.Message == now.Newest?.Key && one.Ordinal > grant.Ordinal) ?? grant;
        var facts = new LetterFacts(ChoicePlan.Of(said, grant, now), shop, book);
        var open = now.End is null && !now.Standing.Any(static made => History.Ends(made, line: null));
        var buttons = open ? Buttons(grant, now, facts) : [];
        var heading = Heading(said, now, facts);
        var isAnswered = now.Standing.Any(static made => made.Line is null);
        return new ChoiceSheet
        {
            Language = book.Language,
            IsRightToLeft = book.IsRightToLeft,
            Shop = shop.Name,
            Title = book.AnswerSubject(grant.Order, heading),
            Heading = heading,
            Answers = Answers(grant, now, facts),
            Refused = Refused(grant, now, facts, pressed),
            About = LetterNews.About(facts),
            News = now.End is null ? LetterNews.Sentences(facts) : [],
            Items = now.End is null ? LetterLines.Items(facts) : null,
            Terms = open && !isAnswered && !(facts.Plan.Reply?.By < DayOf(now.At, grant)) ? LetterTerms.Sentences(facts, HtmlDetail.Everything) : [],
            ButtonsHeading = book.ChoicesHeading(),
            BeforePressing = book.NothingUntilPressed(),
            Buttons = buttons,
            Elsewhere = open && !ReferenceEquals(said, grant) ? book.NewerMessageHasMore() : null,
            NextUpdate = open && said.NextUpdate is { } day && day >= DayOf(now.At, grant) ? book.NextUpdate(day, facts.Today) : null,
            ContactIntro = book.ContactIntro(),
            Contact = new LetterLink(null, shop.Contact, ChoiceLink.ToShop(shop, book.AnswerSubject(grant.Order, heading))),
        };
    }

    // Wait and cancel stand first and beside each other, as in the message.
    private static IReadOnlyList<ChoiceButton> Buttons(ChoiceGrant grant, OrderNow now, LetterFacts facts) =>
    [
        .. Enumerable.Range(0, grant.Choices.Count)
            .Where(number => grant.Choices[number].Choice.Kind != ChoiceKind.Contact
                && !ChoiceCheck.Stands(grant.Choices[number].Choice, now)
                && ChoiceCheck.Refusal(grant, grant.Choices[number], now) is null)
            .OrderBy(number => Rank(grant.Choices[number].Choice))
            .Select(number => LetterChoices.At(facts, number) is var letter ? new ChoiceButton(number, letter.Label, letter.Note) : null!),
    ];

    private static int Rank(Choice choice) => choice switch
    {
        { Kind: ChoiceKind.Wait } => 0,
        { Kind: ChoiceKind.Cancel, Line: null } => 1,
        { Kind: ChoiceKind.Cancel } => 3,
        _ => 2,
    };

    private static string Heading(ChoiceGrant said, OrderNow now, LetterFacts facts) => now.End switch
    {
        ChoiceRefusal.Shipped => facts.Book.Heading(MessageKind.Shipped, part: false, dateFound: false),
        ChoiceRefusal.Cancelled => facts.Book.Heading(MessageKind.Cancelled, facts.IsRest, dateFound: false),
        _ => facts.Book.Heading(said.Kind, facts.IsPart, facts.DateFound),
    };

    private static List<string> Answers(ChoiceGrant grant, OrderNow now, LetterFacts facts)
    {
        var answers = new List<string>();
        foreach (var made in now.Standing)
        {
            var day = DayOf(made.At, grant);
            answers.Add(facts.Book.AnswerReceived(Label(made, grant, facts), day, DayOf(now.At, grant)));
        }

        if (answers.Count > 0 && now.End is null)
        {
            answers.Add(now.Standing.Any(static made => History.Ends(made, line: null)) ? facts.Book.CancellationIsFinal() : facts.Book.AnswerCanChange());
        }

        return answers;
    }

    private static string? Refused(ChoiceGrant grant, OrderNow now, LetterFacts facts, int? pressed) =>
        pressed is { } number && number >= 0 && number < grant.Choices.Count && ChoiceCheck.Refusal(grant, grant.Choices[number], now) is { } why
            ? facts.Book.ChoiceRefused(LetterChoices.At(facts, number).Label, why)
            : null;

    // An agent's choice may be one that no link gives.
    private static string Label(OrderEvent.ChoiceMade made, ChoiceGrant grant, LetterFacts facts)
    {
        for (var number = 0; number < grant.Choices.Count; number++)
        {
            var choice = grant.Choices[number].Choice;
            if ((choice.Kind, choice.Line, choice.Sku) == (made.Choice, made.Line, made.Sku))
            {
                // Two lines may be offered the same item.
                var letter = LetterChoices.At(facts, number);
                return letter.Note is { } note && facts.OnlyItem is null ? $"{letter.Label} ({note.TrimEnd('.')})" : letter.Label;
            }
        }

        var item = made.Line is { } line ? facts.LineOf(line)?.Name : null;
        return made.Choice switch
        {
            ChoiceKind.Wait => facts.Book.KeepLabel(item),
            ChoiceKind.Cancel => item is null ? facts.Book.CancelLabel(facts.IsCharged, facts.IsRest) : facts.Book.CancelItemLabel(item),
            ChoiceKind.Swap => facts.Book.SwapLabel(made.Sku ?? ""),
            _ => facts.Book.SplitLabel(),
        };
    }

    private static LocalDate DayOf(Instant at, ChoiceGrant grant) => at.InZone(DateTimeZoneProviders.Tzdb[grant.TimeZone]).Date;
}
