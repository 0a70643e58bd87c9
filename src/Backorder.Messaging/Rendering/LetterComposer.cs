namespace Backorder.Messaging;

/// <summary>Puts a plan into the sentences of a letter.</summary>
internal static class LetterComposer
{
    private const int ShortestPreview = 40;
    private const int LongestPreview = 120;

    public static Letter Compose(LetterFacts facts)
    {
        var (plan, shop, book, today) = (facts.Plan, facts.Shop, facts.Book, facts.Today);
        var news = LetterNews.Sentences(facts);
        var about = LetterNews.About(facts);
        var heading = book.Heading(plan.Kind, facts.IsPart, facts.DateFound);
        return new()
        {
            Language = book.Language,
            IsRightToLeft = book.IsRightToLeft,
            Colon = book.Colon,
            Gap = book.Gap,
            Shop = shop.Name,
            Logo = HtmlUrl.Https(shop.Links.Logo),
            Subject = LetterNews.Subject(facts),
            Preview = Preview(news, plan.Apology, about, heading, book.Gap),
            Heading = heading,
            Date = Date(facts),
            Progress = LetterProgress.Of(facts),
            Greeting = book.Greeting(plan.Recipient.Name),
            About = about,
            News = news,
            CallToAction = plan.CallToAction,
            Terms = LetterTerms.Sentences(facts, HtmlDetail.Everything),
            Choices = LetterChoices.Of(facts),
            HowToAnswer = plan.Reply is { Silence: not Silence.None } ? book.AnswerForFree() : null,
            ChoicesHeading = book.ChoicesHeading(),
            Alternatives = LetterChoices.OtherAlternatives(facts),
            Items = LetterLines.Items(facts),
            Parcels = LetterLines.Parcels(facts),
            ParcelsHeading = book.ParcelsHeading(),
            AsksNothing = plan.Reply is null,
            NextUpdate = plan.NextUpdate is { } next ? book.NextUpdate(next, today) : null,
            Links = Links(facts),
            Thanks = book.Thanks(plan.Kind),
            SentBecause = book.SentBecause(plan.Order, shop.Name),
        };
    }

    // The preview repeats what the letter begins with, so that nothing is hidden in it. The apology can wait: the news comes first.
    private static string Preview(IReadOnlyList<string> news, string? apology, string about, string heading, string gap)
    {
        var preview = "";
        foreach (var sentence in news)
        {
            if (!string.Equals(sentence, apology, StringComparison.Ordinal) && preview.Length + sentence.Length < LongestPreview)
            {
                preview = preview.Length == 0 ? sentence : $"{preview}{gap}{sentence}";
            }
        }

        if (preview.Length < ShortestPreview && preview.Length + about.Length < LongestPreview)
        {
            preview = preview.Length == 0 ? about : $"{preview}{gap}{about}";
        }

        return preview.Length == 0 ? heading : preview;
    }

    private static LetterDate? Date(LetterFacts facts) => facts is { IsOpen: true, DatesDiffer: false }
        ? new(facts.Book.NowColumn(facts.Plan.Kind, facts.HasNewDate), LetterLines.Cell(facts, facts.When))
        : null;

    private static List<LetterLink> Links(LetterFacts facts)
    {
        var (book, shop) = (facts.Book, facts.Shop);
        var links = new List<LetterLink> { new(book.ContactIntro(), shop.Contact, ChoiceLink.ToShop(shop, null)) };
        Add(links, book.ReturnsLabel(), shop.Links.Returns);
        Add(links, book.OrdersLabel(), shop.Links.Orders);
        if (facts.Plan.Kind == MessageKind.AfterCare)
        {
            Add(links, book.FeedbackLabel(), shop.Links.Feedback);
        }

        return links;
    }

    private static void Add(List<LetterLink> links, string label, string? address)
    {
        if (HtmlUrl.Https(address) is { } url)
        {
            links.Add(new(null, label, url));
        }
    }
}
