using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class EnglishPhrasebookTests
{
    private static readonly EnglishPhrasebook Book = new("en-US");
    private static readonly LocalDate Today = SamplePlans.Today;

    [Fact]
    public void The_apology_grows_with_the_delay_and_its_ordinal() => Assert.Equal<IEnumerable<string?>>(
        [
            "We are sorry for the delay.",
            "We are sorry that you have to wait so much longer.",
            "We are very sorry for this long delay.",
            "We are sorry that we cannot keep June 23 either.",
            "We are very sorry that the date moves yet again.",
        ],
        [
            Book.Apology(MessageKind.FirstDelay, 1, 5, null, Today),
            Book.Apology(MessageKind.FirstDelay, 1, 20, null, Today),
            Book.Apology(MessageKind.FirstDelay, 1, 45, null, Today),
            Book.Apology(MessageKind.RenewedDelay, 2, 7, SamplePlans.June(23), Today),
            Book.Apology(MessageKind.RenewedDelay, 3, 7, SamplePlans.June(23), Today),
        ]);

    [Fact]
    public void Good_news_has_no_apology() => Assert.All(
        [MessageKind.Earlier, MessageKind.PartShipped, MessageKind.ReadyToShip, MessageKind.Shipped, MessageKind.AfterCare],
        kind => Assert.Null(Book.Apology(kind, 1, 5, SamplePlans.June(1), Today)));

    [Fact]
    public void Every_reason_has_words_of_its_own_and_shows_no_code()
    {
        var codes = Enum.GetValues<BackorderReason>();

        var reasons = codes.Select(Book.Reason).ToList();

        Assert.Equal(codes.Length, reasons.Distinct().Count());
        Assert.All(reasons, reason => Assert.Matches("^[A-Z][a-z ]+\\.$", reason));
    }

    [Fact]
    public void A_reason_becomes_a_clause_and_a_policys_own_words_stay_as_they_are()
    {
        var known = new StatedReason { Code = BackorderReason.SupplierDelay, Text = Book.Reason(BackorderReason.SupplierDelay) };
        var own = known with { Text = "The kiln is being rebuilt." };

        Assert.Equal("We cannot give a new date because our supplier is running late.", Book.NoDateBecause(known, another: true));
        Assert.Equal("We cannot give a date, and this is why: The kiln is being rebuilt.", Book.NoDateBecause(own, another: false));
    }

    [Theory]
    [InlineData(0, null, null, "Not in stock right now: we do not have a date yet.")]
    [InlineData(0, 22, null, "Not in stock right now: does not ship before Monday, June 22; we do not have a date yet.")]
    [InlineData(0, 22, 26, "Not in stock right now: ships June 22\u2009–\u200926.")]
    [InlineData(2, 22, 22, "2 of 5 in stock; the last of them ships on Monday, June 22.")]
    [InlineData(2, null, null, "2 of 5 in stock; the last of them waits, and we do not have a date yet.")]
    [InlineData(5, 9, 9, "In stock: ships on Tuesday, June 9.")]
    public void A_product_page_says_when_it_could_ship(int available, int? earliest, int? latest, string sentence)
    {
        var eta = new EtaRange { Earliest = earliest is { } from ? SamplePlans.June(from) : null, Latest = latest is { } to ? SamplePlans.June(to) : null };
        var quote = new StockQuote { Sku = "K", Quantity = 5, AvailableNow = available, Portions = [], Eta = eta, Sentence = "" };

        Assert.Equal(sentence, Book.Quote(quote, Today));
    }

    [Fact]
    public void Nobody_who_must_answer_is_told_to_do_nothing() => Assert.All(
        Enum.GetValues<MessageKind>(),
        kind => Assert.Equal(
            "Please answer by July 12.",
            Book.CallToAction(kind, ChoiceKind.Wait, SamplePlans.CancelBy(new LocalDate(2026, 7, 12)), Today)));

    [Fact]
    public void The_two_spellings_differ()
    {
        Assert.Equal("Order K4 is canceled: we refund $5.00", Book.SubjectCancelled("K4", rest: false, "$5.00"));
        Assert.Equal("Order K4 is cancelled: you were not charged", new EnglishPhrasebook("en-GB").SubjectCancelled("K4", rest: false, null));
    }
}
